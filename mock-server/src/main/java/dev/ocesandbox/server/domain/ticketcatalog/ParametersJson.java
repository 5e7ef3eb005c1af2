// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.ticketcatalog;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.text.Language;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the further parameters of a problem type as JSON.
 *
 * @param language language of names
 */
record ParametersJson(Language language) {

  /** Returns a language as the ticket API writes it. */
  static String code(Language language) {
    return language == Language.ZH ? "zh-cn" : "en-us";
  }

  static ObjectNode none() {
    ObjectNode body = Json.object();
    body.putArray("extends_params");
    body.putArray("common_params");
    return body;
  }

  ObjectNode of(ProblemType problem) {
    ObjectNode body = none();
    extended(body.withArray("extends_params"), TicketCatalog.parameters(problem.id()));
    ArrayNode common = body.withArray("common_params");
    for (CommonParameter parameter : CatalogueFile.COMMON_PARAMETERS) {
      common
          .addObject()
          .put("param_key", parameter.key())
          .put("param_name", language.of(parameter.name()))
          .put("is_show", 1)
          .put("is_required", bit(parameter.isRequiredFor(problem)));
    }
    return body;
  }

  private void extended(ArrayNode rows, List<ExtendedParameter> parameters) {
    for (ExtendedParameter parameter : parameters) {
      String items = parameter.items();
      rows.addObject()
          .put("param_key", parameter.key())
          .put("param_name", language.of(parameter.name()))
          .put("param_desc", language.of(parameter.description()))
          .put("param_type", parameter.type().code())
          .put("required", bit(parameter.isRequired()))
          .put("length", parameter.length())
          .put("min_value", parameter.min())
          .put("max_value", parameter.max())
          .put("default_value", parameter.preset())
          .put("select_item", items == null ? "" : items)
          .put("tips", language.of(parameter.tips()))
          .put("language", code(language))
          .put("is_show", bit(parameter.isShown()))
          .put("is_sensitive", bit(parameter.isSensitive()));
    }
  }

  private static int bit(boolean flag) {
    return flag ? 1 : 0;
  }
}
