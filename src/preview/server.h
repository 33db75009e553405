// The preview's façade: a web server for the person at this computer. It is handed a function address → page and knows
// nothing of sites, files or how a page is made. Boost.Asio is hidden in its .cpp.
//
// It listens on 127.0.0.1 only, answers GET and HEAD under this computer's own names only, and bounds all that a client
// can take of it: bytes of a request, time, connections, events that wait. No request stops it.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "preview/answer.h"
#include "preview/limits.h"

namespace ayumi::preview {

class Server {
 public:
  struct Settings {
    unsigned short port = 8000;  // 0: any that is free
    unsigned tries = 20;         // this port and those after it
    unsigned workers = 2;        // threads that call the responder
    std::string event_path = "/_ayumi/events";
    Limits limits{};
  };

  // A responder that throws gives a 500.
  Server(Settings settings, Responder responder);
  // run() must have returned.
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // Takes the first free port and gives it. From here on connections wait to be answered by run().
  Result<unsigned short> listen();
  // Answers until stop(), on this thread; then closes all connections and waits only for responders that were called.
  void run();
  // Ends run(), now or as soon as it is called. Any thread; not a signal handler.
  void stop();
  // Has SIGINT, SIGTERM and SIGHUP do what stop() does, once: a second one ends the program in the ordinary way. Before
  // run(); until this is destroyed.
  void stop_on_signals();

  // Sends an event to every page that listens to event_path. The latest of each name is kept, and sent first to each
  // page that comes later, so that none can miss a change that fell between its making and its listening. Any thread.
  void announce(const std::string& event, const std::string& data);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ayumi::preview
