# The programs of tests/, for the developers' build: included by the root's CMakeLists.txt.

# ayumi_tests(name SOURCES … LINKS …): one program of unit tests for a folder, tests/unit/<name>.
add_library(ayumi_catch STATIC tests/support/catch_main.cpp)
# It has to include Catch2 itself, after saying that it wants main. GCC 12 sees a false alarm in <regex>.
set_source_files_properties(tests/support/catch_main.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON
  COMPILE_OPTIONS -Wno-maybe-uninitialized)
target_include_directories(ayumi_catch PUBLIC ${CMAKE_SOURCE_DIR}/tests ${CMAKE_SOURCE_DIR})
target_precompile_headers(ayumi_catch PUBLIC tests/support/catch.h)
target_link_libraries(ayumi_catch PUBLIC ayumi_options)
# What tests of several folders share: file systems in memory and failing ones.
add_library(ayumi_test_support STATIC tests/support/memory_file_system.cpp)
target_include_directories(ayumi_test_support PUBLIC ${CMAKE_SOURCE_DIR}/tests)
target_link_libraries(ayumi_test_support PUBLIC ayumi_base)
function(ayumi_tests name)
  cmake_parse_arguments(TESTS "" "" "SOURCES;LINKS" ${ARGN})
  list(TRANSFORM TESTS_SOURCES PREPEND tests/unit/${name}/)
  add_executable(test_${name} ${TESTS_SOURCES})
  target_link_libraries(test_${name} PRIVATE ayumi_catch ayumi_test_support ayumi_${name} ${TESTS_LINKS})
endfunction()
ayumi_tests(base
  SOURCES base64_test.cpp color_test.cpp decimal_property_test.cpp decimal_test.cpp diagnostics_test.cpp disk_test.cpp
    file_system_test.cpp folding_test.cpp hash_test.cpp html_test.cpp parallel_test.cpp print_diagnostics_test.cpp
    process_test.cpp rare_test.cpp rational_test.cpp source_test.cpp
    test_file_systems_test.cpp text_test.cpp)
ayumi_tests(formats
  SOURCES front_matter_test.cpp json_test.cpp markdown_hostile_test.cpp markdown_test.cpp pdf_destinations_test.cpp picture_test.cpp
    toml_errors_test.cpp toml_test.cpp zip_folder_test.cpp zip_test.cpp)
ayumi_tests(templating
  SOURCES checker_test.cpp engine_test.cpp lexer_test.cpp limits_test.cpp number_test.cpp value_test.cpp workshop.cpp)
# Template cases, run by tests/cases/templating/run.
add_executable(template_cases tests/cases/template_cases.cpp tests/support/json_values.cpp)
target_include_directories(template_cases PRIVATE tests)
target_link_libraries(template_cases PRIVATE ayumi_formats ayumi_templating)
ayumi_tests(charts
  SOURCES drawn.cpp geometry_test.cpp golden_test.cpp labels_test.cpp markup_test.cpp overlap_test.cpp samples.cpp
    scale_test.cpp text_measure_test.cpp)
ayumi_tests(preview
  SOURCES client.cpp clients_test.cpp events_test.cpp request_test.cpp response_test.cpp server_test.cpp
    target_test.cpp watcher_test.cpp)
ayumi_tests(model SOURCES fiscal_year_test.cpp model_test.cpp step_number_test.cpp unit_test.cpp)
ayumi_tests(load
  SOURCES as_of_test.cpp cycles_test.cpp describe_test.cpp drafts_test.cpp files_test.cpp literals_test.cpp load_test.cpp loading.cpp
    memory_test.cpp messages_test.cpp narratives_test.cpp parity_test.cpp plan_checks_test.cpp)
ayumi_tests(evaluate
  SOURCES audit_breakdown_test.cpp audit_figures_test.cpp audit_tally_test.cpp audit_test.cpp audit_told.cpp
    band_test.cpp change_test.cpp compare_cause_test.cpp compare_parts_test.cpp compare_test.cpp compare_told.cpp composite_test.cpp
    cumulation_test.cpp item_test.cpp next_band_test.cpp plan_builder.cpp project_years_test.cpp property_test.cpp
    rate_test.cpp shown_test.cpp slips_test.cpp tally_test.cpp target_test.cpp)
# Rating schemes as data: tests/cases/ratings/run.
add_executable(rating_cases tests/cases/ratings/rating_cases.cpp)
target_link_libraries(rating_cases PRIVATE ayumi_test_support ayumi_load ayumi_evaluate)

# Fuzzers for libFuzzer, and so for clang only: configure with CXX=clang++ and name the target. Whole layers are compiled
# again for them, since they steer by what the code under test reports.
if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
  get_target_property(FUZZ_BASE ayumi_base SOURCES)
  get_target_property(FUZZ_FORMATS ayumi_formats SOURCES)
  get_target_property(FUZZ_TEMPLATING ayumi_templating SOURCES)
  set(FUZZ_PREVIEW src/preview/head.cpp src/preview/inbox.cpp src/preview/request.cpp src/preview/target.cpp)
  foreach(fuzzer toml_fuzz markdown_fuzz template_fuzz request_fuzz)
    add_executable(${fuzzer} EXCLUDE_FROM_ALL tests/fuzz/${fuzzer}.cpp ${FUZZ_BASE} ${FUZZ_FORMATS} ${FUZZ_TEMPLATING}
      ${FUZZ_PREVIEW})
    target_include_directories(${fuzzer} PRIVATE src)
    target_compile_options(${fuzzer} PRIVATE -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all)
    target_link_options(${fuzzer} PRIVATE -fsanitize=fuzzer,address,undefined)
    target_link_libraries(${fuzzer} PRIVATE ${CMARK_GFM_EXTENSIONS} ${CMARK_GFM} ${ARCHIVE} ${ZLIB} ${UTF8PROC}
      OpenSSL::Crypto Threads::Threads)
  endforeach()
endif()
ayumi_tests(publish SOURCES publisher_test.cpp)
ayumi_tests(render
  SOURCES chapters_test.cpp compact_css_test.cpp headings_test.cpp link_paths_test.cpp markup_test.cpp outgoing_test.cpp
    search_index_test.cpp single_file_test.cpp sitemap_test.cpp theme_test.cpp)
# Also what of other layers needs a site that is ready.
ayumi_tests(commands
  SOURCES mistakes_html_test.cpp prepared.cpp preview_site_test.cpp snapshot_test.cpp ../load/loading.cpp ../render/renderer_test.cpp
    ../view/places_test.cpp)
ayumi_tests(view
  SOURCES axis_words_test.cpp citations_test.cpp dashboard_view_test.cpp editions_view_test.cpp figures_view_test.cpp history_test.cpp index_test.cpp members_test.cpp plan_page.cpp
    quotes_test.cpp roadmap_test.cpp routes_test.cpp wording_test.cpp ../evaluate/plan_builder.cpp)
ayumi_tests(archive
  SOURCES bagging.cpp check_test.cpp parts_test.cpp tamper_test.cpp writer_test.cpp zip_test.cpp)
