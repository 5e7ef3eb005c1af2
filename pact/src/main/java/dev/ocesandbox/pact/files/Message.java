// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.files;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;

/**
 * A request or a response of a pact.
 *
 * @param at its place in the file
 * @param method method of a request
 * @param path path of a request
 * @param status status of a response, as text
 * @param query decoded values of each query parameter
 * @param headers values of each header
 * @param body the body; empty if the pact says nothing about it
 * @param rules the matching rules
 */
public record Message(
    JsonPointer at,
    Located method,
    Located path,
    Located status,
    Map<String, List<Located>> query,
    Map<String, List<Located>> headers,
    Optional<BodyPart> body,
    List<MatchingRule> rules) {

  /** Returns the first value of a header, whose name is compared without case. */
  public Optional<Located> header(String name) {
    return headers.entrySet().stream()
        .filter(
            header ->
                header.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
        .flatMap(header -> header.getValue().stream())
        .findFirst();
  }
}
