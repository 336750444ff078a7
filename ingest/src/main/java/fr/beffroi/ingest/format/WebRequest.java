package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;

/**
 * What does a request line say (RFC 9112, 3)? {@code GET /path?query HTTP/1.1}, with blanks in its
 * target if the client sent them, without a version before HTTP/1.0. What is no request (the first
 * bytes of TLS on a plain port, an empty line) is {@code http.request.line} and nothing else.
 */
final class WebRequest {
  private static final Field METHOD = Fields.named("http.request.method");
  private static final Field VERSION = Fields.named("http.version");
  private static final Field ORIGINAL = Fields.named("url.original");
  private static final int LONGEST_METHOD = 32;

  private WebRequest() {}

  static void set(String request, Event.Builder event) {
    int method = methodEnd(request);
    if (method < 0) {
      event.set("http.request.line", request.equals("-") ? null : request);
      return;
    }
    int version = request.lastIndexOf(" HTTP/");
    int end = version < method ? request.length() : version;
    event.set(METHOD, request.substring(0, method));
    if (version >= method) {
      event.set(VERSION, request.substring(version + 6));
    }
    String target = method + 1 < end ? request.substring(method + 1, end) : "";
    setTarget(request.startsWith("CONNECT "), target, event);
  }

  static void setTarget(boolean connect, String target, Event.Builder event) {
    if (connect) {
      event.set(ORIGINAL, target);
      WebAddress.setAuthority(target, event);
    } else {
      WebAddress.setTarget(target, event);
    }
  }

  /** Where the method ends, if there is one, and a blank after it; else -1. */
  private static int methodEnd(String request) {
    int end = 0;
    while (end < request.length() && end < LONGEST_METHOD && isMethodLetter(request.charAt(end))) {
      end++;
    }
    return end > 0 && end < request.length() && request.charAt(end) == ' ' ? end : -1;
  }

  private static boolean isMethodLetter(char letter) {
    return (letter >= 'A' && letter <= 'Z')
        || (letter >= 'a' && letter <= 'z')
        || letter == '_'
        || letter == '-';
  }
}
