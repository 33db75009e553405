#include "support/json_values.h"

#include <memory>

namespace ayumi::test {

using formats::Array;
using formats::Node;
using formats::Table;
using templating::Shape;
using templating::Value;

namespace {

Value list_value(const Array& array) {
  templating::List list;
  for (const Node& item : array) list.push_back(to_value(item));
  return Value(std::move(list));
}

Shape record_shape(const Table& table) {
  auto record = std::make_shared<templating::Record>();
  record->name = "JSON";
  for (const auto& entry : table.entries()) record->fields.push_back({entry.key, shape_of(entry.node), {}});
  Shape shape{Shape::Kind::record};
  shape.record = std::move(record);
  return shape;
}

// Records of one list rarely have the same fields, so only lists of one element have a known one.
Shape list_shape(const Array& array) {
  Shape shape{Shape::Kind::list};
  if (array.size() == 1) shape.element = std::make_shared<const Shape>(shape_of(array[0]));
  return shape;
}

}  // namespace

templating::Object to_object(const Table& table) {
  templating::Object object;
  for (const auto& entry : table.entries()) object.set(entry.key, to_value(entry.node));
  return object;
}

Value to_value(const Node& node) {
  if (const auto* boolean = node.as<bool>()) return Value(*boolean);
  if (const auto* integer = node.as<std::int64_t>()) return Value(*integer);
  if (const auto* decimal = node.as<Decimal>()) return Value(*decimal);
  if (const auto* text = node.as<std::string>()) return Value(*text);
  if (const auto* array = node.as<Array>()) return list_value(*array);
  if (const auto* table = node.as<Table>()) return Value(to_object(*table));
  return {};
}

Shape shape_of(const Node& node) {
  if (node.as<bool>() != nullptr) return {Shape::Kind::boolean};
  if (node.as<std::int64_t>() != nullptr || node.as<Decimal>() != nullptr) return {Shape::Kind::number};
  if (node.as<std::string>() != nullptr) return {Shape::Kind::text};
  if (const auto* array = node.as<Array>()) return list_shape(*array);
  if (const auto* table = node.as<Table>()) return record_shape(*table);
  return {};
}

}  // namespace ayumi::test
