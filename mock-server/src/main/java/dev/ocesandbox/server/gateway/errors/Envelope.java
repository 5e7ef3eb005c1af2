// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.errors;

import dev.ocesandbox.contracts.json.Json;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The shape of an error body, one for each family. */
enum Envelope {
  /** Two fields (documented). */
  CBC {
    @Override
    ObjectNode body(Failure failure) {
      return Json.object()
          .put("error_code", failure.error().code())
          .put("error_msg", failure.text());
    }
  },
  /** With the request id, in the order the gateway sends it (documented). */
  GATEWAY {
    @Override
    ObjectNode body(Failure failure) {
      return Json.object()
          .put("error_msg", failure.text())
          .put("error_code", failure.error().code())
          .put("request_id", failure.requestId());
    }
  },
  /** Version 3: the code is the status, as a number; codes of letters travel flat (documented). */
  IAM {
    @Override
    ObjectNode body(Failure failure) {
      if (!Character.isDigit(failure.error().code().charAt(0))) {
        return CBC.body(failure);
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
  /** RFC 9457, for the sandbox's own API. */
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
  };

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

  abstract ObjectNode body(Failure failure);

  static Envelope of(String family) {
    return switch (family) {
      case "gateway" -> GATEWAY;
      case "iam" -> IAM;
      case "control" -> CONTROL;
      default -> CBC;
    };
  }
}
