// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.attachments;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations on attachments and reports. */
public final class AttachmentsApi {

  /** Most attachments in one archive. */
  private static final int MOST = Contracts.value("attachments.download.most", "ids").asInt();

  /** Most links in one answer. */
  private static final int MOST_LINKS = Contracts.value("attachments.links.most", "ids").asInt();

  private AttachmentsApi() {}

  /** Returns the operations and state of the room. */
  public static Room room() {
    return new Room(
        List.of(
            Route.write("UploadAccessory", UploadForm::upload),
            Route.write("UploadJsonAccessories", AttachmentsApi::uploadJson),
            Route.read("ShowAccessoryLimits", AttachmentsApi::limits),
            Route.read("DownloadAccessories", AttachmentsApi::download),
            Route.read("DownloadImages", AttachmentsApi::image),
            Route.read("ListAccessoryAccessUrls", AttachmentsApi::links),
            Route.read("ShowDownloadAccessoryUrl", AttachmentsApi::link),
            Route.write("DeleteAccessories", AttachmentsApi::delete),
            Route.write("CreateFeedback", AttachmentsApi::feedback)),
        List.of(Route.read("DownloadByLink", AttachmentsApi::byLink)),
        List.of(),
        List.of(AttachmentsState.SLOT));
  }

  static TicketCaller caller(Call call, World world) {
    return TicketCaller.of(world, call.customerId(), call.user());
  }

  private static Access access(Call call, World world) {
    return new Access(caller(call, world), call.text("group_id").orElse(""));
  }

  private static Change<Answer> uploadJson(Call call, World world) {
    RequestFields body = call.bodyFields();
    return uploaded(
        call,
        world,
        new Upload(
            body.text("accessory_name", ""),
            body.text("accessory_from", ""),
            body.text("accessory_data", "")));
  }

  static Change<Answer> uploaded(Call call, World world, Upload upload) {
    return upload
        .by(world, caller(call, world), call.now())
        .map(one -> Answer.ok(Json.object().put("accessory_id", one.id())));
  }

  private static Change<Answer> limits(Call call, World world) {
    ObjectNode body = Json.object();
    body.putObject("accessory_limit")
        .put("limit_count", String.valueOf(AttachmentLimits.COUNT))
        .put("limit_size", String.valueOf(AttachmentLimits.MEGABYTES))
        .put("limit_file_type", String.join(",", AttachmentLimits.TYPES));
    return Change.of(world.applied("attachments.limits"), Answer.ok(body));
  }

  private static Change<Answer> download(Call call, World world) {
    List<String> ids = ids(List.of(call.requiredText("accessory_id")));
    if (ids.size() > MOST) {
      return Change.refused(Refusal.by("attachments.download.most"));
    }
    return access(call, world)
        .to(world, ids)
        .then(
            (same, found) ->
                found.size() == 1
                    ? Change.of(same, AnswerFile.file(found.get(0)))
                    : Change.of(
                        same.applied("attachments.download.archive"), AnswerFile.archive(found)));
  }

  /** Returns ids that are repeated or have commas between them, each once. */
  private static List<String> ids(List<String> values) {
    Set<String> ids = new LinkedHashSet<>();
    for (String value : values) {
      ids.addAll(List.of(value.split(",", -1)));
    }
    return List.copyOf(ids);
  }

  private static Change<Answer> image(Call call, World world) {
    return access(call, world)
        .to(world, List.of(call.requiredText("accessory_id")))
        .then(
            (same, found) ->
                AnswerFile.isImage(found.get(0))
                    ? Change.of(
                        same.applied("attachments.image.type"), AnswerFile.image(found.get(0)))
                    : Change.refused(Refusal.by("attachments.image.only")));
  }

  private static Change<Answer> links(Call call, World world) {
    List<String> ids = ids(call.texts("accessory_ids"));
    if (ids.size() > MOST_LINKS) {
      return Change.refused(Refusal.by("attachments.links.most"));
    }
    return access(call, world)
        .to(world, ids)
        .then(
            (same, found) -> {
              ObjectNode body = Json.object();
              ArrayNode rows = body.putArray("accessory_urls");
              for (Attachment one : found) {
                rows.addObject()
                    .put("accessory_id", one.id())
                    .put("accessory_name", one.name())
                    .put("accessory_url", linkTo(call, same, one));
              }
              return Change.of(same.applied("attachments.link.life"), Answer.ok(body));
            });
  }

  private static Change<Answer> link(Call call, World world) {
    return access(call, world)
        .to(world, List.of(call.requiredText("accessory_id")))
        .then(
            (same, found) ->
                Change.of(
                    same.applied("attachments.link.life"),
                    Answer.ok(
                        Json.object().put("accessory_url", linkTo(call, same, found.get(0))))));
  }

  private static String linkTo(Call call, World world, Attachment one) {
    return call.worldAddress() + "/downloads/" + DownloadLink.to(world, one, call.now());
  }

  private static Change<Answer> byLink(Call call, World world) {
    return DownloadLink.find(world, call.requiredText("link"), call.now())
        .<Change<Answer>>map(one -> Change.of(world, AnswerFile.file(one)))
        .orElseGet(() -> Change.refused(Refusal.by("control.download-link")));
  }

  private static Change<Answer> delete(Call call, World world) {
    return Access.delete(world, caller(call, world), call.requiredText("accessory_id"))
        .map(done -> Answer.ok(Json.object()));
  }

  private static Change<Answer> feedback(Call call, World world) {
    RequestFields body = call.bodyFields();
    List<String> identity =
        call.body()
            .path("contacts")
            .path("id_files")
            .valueStream()
            .map(JsonNode::asString)
            .toList();
    return new Feedback(body.text("type", ""), body.texts("files"), identity)
        .by(world, caller(call, world))
        .map(done -> Answer.ok(Json.object()));
  }
}
