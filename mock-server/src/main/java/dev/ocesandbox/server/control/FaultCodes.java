// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorCode;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.Rule;
import dev.ocesandbox.server.text.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Decides which error codes a planned fault or a canned answer may have. */
final class FaultCodes {

  private static final int SHOWN = 5;

  /** The codes of the page on common errors, which any operation of the billing service has. */
  private static final String COMMON = "CBC\\.0\\d{3}";

  private final Contracts contracts;

  FaultCodes(Contracts contracts) {
    this.contracts = contracts;
  }

  /** Returns why no fault can answer with a code; empty if one can. */
  Optional<Bilingual> problem(String code) {
    return unknown(code)
        .or(
            () ->
                contracts.errors().named(code).orElseThrow().text().en().contains("{")
                    ? Optional.of(
                        new Bilingual(
                            "has a message that depends on its cause; provoke the error instead",
                            "的错误信息取决于具体原因；请改为触发该错误"))
                    : Optional.empty());
  }

  /** Returns the problem of a code that is not in the contracts; empty if it is. */
  Optional<Bilingual> unknown(String code) {
    Set<String> known =
        contracts.errors().all().stream()
            .filter(error -> error.family() != ErrorFamily.CONTROL)
            .map(ErrorCode::code)
            .collect(Collectors.toSet());
    return known.contains(code)
        ? Optional.empty()
        : Optional.of(
            new Bilingual(
                    "is not a documented error code; the nearest is {nearest}",
                    "不是文档中的错误码；最接近的是{nearest}")
                .with("nearest", Nearest.to(code, known)));
  }

  /**
   * Returns whether an operation documents a code. Each operation can have the errors of the
   * gateway. An operation whose errors are not in the contracts can have any of its service.
   */
  boolean isDocumented(String id, String code) {
    Operation operation = contracts.operation(id);
    ErrorFamily family =
        contracts.errors().named(code).map(ErrorCode::family).orElse(ErrorFamily.CONTROL);
    boolean common = family == operation.family() && code.matches(COMMON);
    boolean unlisted = family == operation.family() && operation.errors().isEmpty();
    return family == ErrorFamily.GATEWAY || common || unlisted || operation.errors().contains(code);
  }

  /** Returns the statuses that a code comes with. */
  Set<Integer> statuses(String code) {
    Set<Integer> statuses = new TreeSet<>();
    contracts.errors().all().stream()
        .filter(error -> error.code().equals(code))
        .forEach(error -> statuses.add(error.status()));
    for (Rule rule : contracts.rules().all()) {
      ErrorCode error = rule.error();
      if (error != null && error.code().equals(code)) {
        statuses.add(error.status());
      }
    }
    return statuses;
  }

  /**
   * Returns why an operation cannot answer with a code that it does not document.
   *
   * @param permit field that permits the code
   */
  Bilingual undocumented(String id, String code, String permit) {
    List<String> nearest =
        new TreeSet<>(contracts.operation(id).errors())
            .stream().sorted(Nearest.order(code)).limit(SHOWN).toList();
    return new Bilingual(
            "is not documented for {id}, which documents {nearest} and others; add {permit} to"
                + " answer with it anyway",
            "不在{id}的文档中，该接口的错误码有{nearest}等；加上{permit}即可照此响应")
        .with(Map.of("id", id, "nearest", String.join(", ", nearest), "permit", permit));
  }
}
