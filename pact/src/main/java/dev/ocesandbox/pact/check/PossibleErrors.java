// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.check;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorCode;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.OtherError;
import dev.ocesandbox.contracts.Rule;
import dev.ocesandbox.contracts.check.Similarity;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The errors that an operation can answer with: those of its page, those of the gateway, and those
 * of the rules that hold for each operation.
 *
 * @param operation id of the operation
 * @param documented codes of its page
 * @param all all entries of the catalogue that are possible
 * @param known all codes of the catalogue
 */
record PossibleErrors(
    String operation, List<String> documented, List<ErrorCode> all, Collection<String> known) {

  private static final String OURS = "SANDBOX.";

  static PossibleErrors of(Contracts contracts, Operation operation) {
    Set<String> codes = new HashSet<>(operation.errors());
    contracts.rules().all().stream()
        .filter(rule -> isCommon(rule, operation))
        .forEach(rule -> addCodes(rule, codes));
    List<ErrorCode> possible =
        contracts.errors().all().stream()
            .filter(error -> !error.code().startsWith(OURS) && !isOfUnknownApi(error))
            .filter(error -> codes.contains(error.code()) || isOfService(error, operation))
            .toList();
    return new PossibleErrors(
        operation.id(),
        operation.errors(),
        possible,
        contracts.errors().all().stream().map(ErrorCode::code).collect(Collectors.toSet()));
  }

  private static boolean isCommon(Rule rule, Operation operation) {
    return rule.id().startsWith("gateway.")
        || (operation.family() == ErrorFamily.IAM && rule.id().startsWith("iam."));
  }

  private static void addCodes(Rule rule, Set<String> codes) {
    Optional.ofNullable(rule.error()).map(ErrorCode::code).ifPresent(codes::add);
    rule.otherErrors().values().stream()
        .map(OtherError::error)
        .map(ErrorCode::code)
        .forEach(codes::add);
  }

  /** The gateway answers so for a path or a method that the API does not have. */
  private static boolean isOfUnknownApi(ErrorCode error) {
    return error.family() == ErrorFamily.GATEWAY
        && (error.status() == 404 || error.status() == 405);
  }

  /** Any request can fail at the gateway; a limit of the billing service is no rule of a page. */
  private static boolean isOfService(ErrorCode error, Operation operation) {
    return error.family() == ErrorFamily.GATEWAY
        || (error.family() == operation.family()
            && (error.status() == 429 || operation.family() == ErrorFamily.IAM));
  }

  /** Returns the statuses of all possible errors. */
  SortedSet<Integer> statuses() {
    return all.stream().map(ErrorCode::status).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns why an answer with a status cannot have a code; empty if it can. */
  Optional<String> problem(String code, int status) {
    Set<Integer> statuses =
        all.stream()
            .filter(error -> error.code().equals(code))
            .map(ErrorCode::status)
            .collect(Collectors.toCollection(TreeSet::new));
    if (statuses.contains(status)) {
      return Optional.empty();
    }
    if (!statuses.isEmpty()) {
      return Optional.of(
          "%s comes with status %s, not %d".formatted(code, joined(statuses), status));
    }
    if (!known.contains(code)) {
      return Optional.of(
          "%s is not a code of the API; did you mean %s?"
              .formatted(
                  Routes.shown(code),
                  Similarity.sorted(code, documented.isEmpty() ? known : documented).get(0)));
    }
    return Optional.of(
        "%s never answers %s; its codes are %s, and those of the gateway"
            .formatted(operation, code, String.join(", ", documented)));
  }

  static String joined(Collection<Integer> statuses) {
    return statuses.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
