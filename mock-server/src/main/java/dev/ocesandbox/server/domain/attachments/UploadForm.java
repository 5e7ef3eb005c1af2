// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * An upload as a form: the file, and what it is uploaded for as JSON text. Inferred: that the text
 * is JSON, and that its field is called as in the JSON upload.
 */
final class UploadForm {

  private UploadForm() {}

  static Change<Answer> upload(Call call, World world) {
    JsonNode about;
    try {
      about = Json.readRequest(call.body().path("form_data").asString("").getBytes(UTF_8));
    } catch (JacksonException | NumberFormatException e) {
      return Change.refused(Refusal.by("attachments.upload.form-data"));
    }
    if (!about.isObject()) {
      return Change.refused(Refusal.by("attachments.upload.form-data"));
    }
    JsonNode file = call.body().path("file");
    return AttachmentsApi.uploaded(
        call,
        world,
        new Upload(
            file.path("name").asString(),
            about.path("accessory_from").asString(""),
            file.path("data").asString()));
  }
}
