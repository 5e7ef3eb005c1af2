// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.check;

import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.check.Similarity;
import dev.ocesandbox.pact.files.BodyPart;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Checks the bodies of errors, which all operations share. */
final class ErrorBody {

  /** The services have the first two, the gateway all three. */
  static final List<String> FLAT = List.of("error_code", "error_msg", "request_id");

  /** Errors of IAM with a number as code. */
  static final List<String> NESTED = List.of("code", "message", "title");

  private final OperationContract contract;
  private final Complaints found;

  ErrorBody(OperationContract contract, Complaints found) {
    this.contract = contract;
    this.found = found;
  }

  void check(BodyPart body, int status) {
    JsonPointer root = JsonPointer.empty();
    boolean nested = isIam() && body.json().path("error").isObject();
    if (nested) {
      fields(body, root, List.of("error"));
      fields(body, root.appendProperty("error"), NESTED);
    } else if (!body.json().isObject()) {
      found.add(body.at(), "must be an object with " + String.join(", ", FLAT));
    } else {
      fields(body, root, FLAT);
      texts(body);
      code(body, status);
    }
  }

  private boolean isIam() {
    return contract.operation().family() == ErrorFamily.IAM;
  }

  private void fields(BodyPart body, JsonPointer holder, List<String> known) {
    for (Map.Entry<String, JsonNode> field : body.json().at(holder).properties()) {
      if (!known.contains(field.getKey())) {
        found.add(
            body.place(holder.appendProperty(field.getKey())),
            "%s is not a field of errors; did you mean %s?"
                .formatted(
                    Routes.shown(field.getKey()), Similarity.sorted(field.getKey(), known).get(0)));
      }
    }
  }

  private void texts(BodyPart body) {
    for (String name : FLAT) {
      JsonNode value = body.json().path(name);
      if (!value.isMissingNode() && !value.isString()) {
        found.add(body.place(JsonPointer.empty().appendProperty(name)), value + " must be a text");
      }
    }
  }

  /** Checks whether the operation can answer with the code of a body. */
  void code(BodyPart body, int status) {
    JsonNode code = body.json().path("error_code");
    if (code.isString()) {
      contract
          .errors()
          .problem(code.asString(), status)
          .ifPresent(
              problem ->
                  found.add(body.place(JsonPointer.empty().appendProperty("error_code")), problem));
    }
  }
}
