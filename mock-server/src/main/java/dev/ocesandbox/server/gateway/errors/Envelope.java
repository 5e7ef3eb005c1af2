// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.errors;

import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.json.Json;
import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The format of an error body. */
enum Envelope {
  /** Code and message, as sent by the billing and ticket services (documented). */
  FLAT {
    @Override
    ObjectNode body(Failure failure) {
      return Json.object()
          .put("error_code", failure.error().code())
          .put("error_msg", failure.text());
    }
  },
  /**
   * Message, code and request id, in the order of the gateway (documented). Its media type, the
   * header Server and the line feed at the end are those of recorded answers
   * (github.com/jeessy2/ddns-go/issues/844).
   */
  GATEWAY {
    @Override
    ObjectNode body(Failure failure) {
      return Json.object()
          .put("error_msg", failure.text())
          .put("error_code", failure.error().code())
          .put("request_id", failure.requestId());
    }

    @Override
    byte[] bytes(ObjectNode body) {
      byte[] json = Json.bytes(body);
      byte[] line = Arrays.copyOf(json, json.length + 1);
      line[json.length] = '\n';
      return line;
    }

    @Override
    String mediaType() {
      return "application/json";
    }

    @Override
    Map<String, String> headers() {
      return Map.of("Server", "api-gateway");
    }
  },
  /**
   * IAM version 3, whose code is the status as a number. Codes that start with a letter are sent as
   * {@link #FLAT} (documented).
   */
  IAM {
    @Override
    ObjectNode body(Failure failure) {
      if (!Character.isDigit(failure.error().code().charAt(0))) {
        return FLAT.body(failure);
      }
      int status = failure.error().status();
      ObjectNode body = Json.object();
      body.putObject("error")
          .put("code", status)
          .put("message", failure.text())
          .put("title", TITLES.getOrDefault(status, "Error"));
      return body;
    }
  },
  /** RFC 9457 problem details, for the control API. */
  CONTROL {
    @Override
    ObjectNode body(Failure failure) {
      ObjectNode body =
          Json.object()
              .put("type", type(failure.denied().refusal().rule()))
              .put("title", TITLES.getOrDefault(failure.error().status(), "Error"))
              .put("status", failure.error().status())
              .put("detail", failure.text());
      if (!failure.argument("field").isEmpty()) {
        body.put("field", failure.argument("field"));
      }
      if (!failure.argument("reason").isEmpty()) {
        body.put("reason", failure.argument("reason"));
      }
      return body.put("request_id", failure.requestId());
    }

    @Override
    String mediaType() {
      return "application/problem+json";
    }
  };

  static final String JSON = "application/json;charset=UTF-8";

  private static final Map<Integer, String> TITLES =
      Map.of(
          400, "Bad Request",
          401, "Unauthorized",
          403, "Forbidden",
          404, "Not Found",
          409, "Conflict",
          413, "Content Too Large",
          500, "Internal Server Error",
          501, "Not Implemented",
          503, "Service Unavailable");

  private static String type(String rule) {
    return rule.equals("gateway.fault.internal") ? "about:blank" : "urn:oce-sandbox:rule:" + rule;
  }

  /** Returns the error body of a failure. */
  abstract ObjectNode body(Failure failure);

  /** Returns the bytes that are sent for a body. */
  byte[] bytes(ObjectNode body) {
    return Json.bytes(body);
  }

  /** Returns the headers besides those that every answer has. */
  Map<String, String> headers() {
    return Map.of();
  }

  /** Returns the Content-Type of the body. */
  String mediaType() {
    return JSON;
  }

  /** Returns the envelope of an error family. */
  static Envelope of(ErrorFamily family) {
    return switch (family) {
      case CBC, OSM -> FLAT;
      case GATEWAY -> GATEWAY;
      case IAM -> IAM;
      case CONTROL -> CONTROL;
    };
  }
}
