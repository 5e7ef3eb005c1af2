// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.fixtures.Catalogue;
import dev.ocesandbox.fixtures.ServiceType;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The cloud services. */
final class ServiceTypes {

  static final List<ServiceType> ALL = Catalogue.serviceTypes();

  private ServiceTypes() {}

  /**
   * Returns the services whose name contains a text.
   *
   * <p>Inferred: the name is the one in the language of the request, and case does not matter
   * unless {@code exact}. The page only says that beginnings, ends and middles match
   * (zh-cn_topic_0000001256679455).
   */
  static Page<ServiceType> named(
      Optional<String> part, boolean exact, Language language, PageRequest request) {
    UnaryOperator<String> folded = exact ? text -> text : text -> text.toLowerCase(Locale.ROOT);
    String wanted = folded.apply(part.orElse(""));
    List<ServiceType> matching =
        ALL.stream().filter(s -> folded.apply(language.of(s.name())).contains(wanted)).toList();
    return Page.of(matching, request);
  }
}
