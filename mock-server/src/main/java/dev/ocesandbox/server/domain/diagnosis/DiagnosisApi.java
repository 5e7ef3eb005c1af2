// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.diagnosis;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.World;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The operations on diagnoses. */
public final class DiagnosisApi {

  private static final int PAGE_SIZE = 10;

  private DiagnosisApi() {}

  /** Returns the operations, time rules and state of the room. */
  public static Room room() {
    return new Room(
        List.of(
            Route.write("CreateDiagnoseJob", DiagnosisApi::start),
            Route.read("ListDiagnoseJob", DiagnosisApi::job),
            Route.read("ListDiagnoseItems", DiagnosisApi::items),
            Route.read("ListDiagnoseRecords", DiagnosisApi::records),
            Route.read("ListDiagnoseResources", DiagnosisApi::resources),
            Route.write("CreateDiagnoseFeedback", DiagnosisApi::say)),
        List.of(),
        List.of(new DiagnosisEndRule()),
        List.of(DiagnosisState.SLOT));
  }

  private static Change<Answer> start(Call call, World world) {
    RequestFields body = call.bodyFields();
    DiagnosisType type = type(body.integer("type", 0));
    Diagnoses.Start start =
        new Diagnoses.Start(
            call.customerId(),
            type,
            call.body().path("params").path(type.parameter()).asString(""),
            body.text("region_id", ""));
    return Diagnoses.start(world, start, call.now())
        .map(started -> Answer.ok(Json.object().put("job_id", started.id())));
  }

  /** The contract allows no other number. */
  private static DiagnosisType type(int code) {
    return DiagnosisType.of(code)
        .orElseThrow(() -> new IllegalStateException("no type of diagnoses: " + code));
  }

  private static Change<Answer> job(Call call, World world) {
    return Diagnoses.find(world, call.customerId(), call.requiredText("job_id"))
        .map(job -> Answer.ok(new DiagnosisJson(call.language()).job(job, call.now())));
  }

  private static Change<Answer> items(Call call, World world) {
    RequestFields body = call.bodyFields();
    Set<String> ids = new HashSet<>(body.texts("item_ids"));
    ids.remove("");
    return Diagnoses.find(world, call.customerId(), body.text("job_id", ""))
        .map(job -> Answer.ok(new DiagnosisJson(call.language()).items(job, ids)));
  }

  private static Change<Answer> records(Call call, World world) {
    Optional<DiagnosisType> type =
        call.integer("type").isPresent()
            ? Optional.of(type(call.integer("type").getAsInt()))
            : Optional.empty();
    int size = call.integer("page_size").orElse(PAGE_SIZE);
    // The contract limits both, so that the product is no overflow.
    int offset = (call.integer("page_no").orElse(1) - 1) * size;
    Page<Diagnosis> page =
        Diagnoses.page(world, call.customerId(), type, new PageRequest(offset, size));
    return Change.of(world, Answer.ok(DiagnosisJson.records(page, call.now())));
  }

  private static Change<Answer> resources(Call call, World world) {
    String region = call.bodyFields().text("region", "");
    return Change.of(
        world,
        Answer.ok(
            DiagnosisJson.resources(
                Diagnoses.resources(world, call.customerId(), DiagnosisType.ECS, region))));
  }

  private static Change<Answer> say(Call call, World world) {
    RequestFields body = call.bodyFields();
    DiagnosisFeedback said =
        new DiagnosisFeedback(
            call.customerId(),
            type(body.integer("type", 0)),
            body.flag("is_helpful"),
            body.text("content", ""),
            call.now());
    return Change.of(Diagnoses.say(world, said), Answer.ok(Json.object()));
  }
}
