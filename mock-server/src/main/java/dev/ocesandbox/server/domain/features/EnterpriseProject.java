// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.features;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise project of an account. A purchase makes it known.
 *
 * @param customerId the account
 * @param id id
 * @param name name; that of the last purchase that gave one, otherwise the id
 */
public record EnterpriseProject(String customerId, String id, String name) {

  /** Kind of the ids of projects in references of saved worlds. */
  public static final String KIND = "enterprise project";

  /** Id of the default project, which every account has. */
  public static final String DEFAULT = "0";

  /** Name of the default project. */
  public static final String DEFAULT_NAME = "default";

  /** Stands for no project: that of a service that does not know enterprise projects. */
  public static final String UNCATEGORIZED = "-1";

  static EnterpriseProject defaultOf(String customerId) {
    return new EnterpriseProject(customerId, DEFAULT, DEFAULT_NAME);
  }

  /** Returns what an order or a resource refers to in a saved world; nothing unless it is own. */
  public static Stream<String> references(String customerId, @Nullable String id) {
    return Stream.ofNullable(id)
        .filter(EnterpriseProject::isOwn)
        .map(own -> customerId + " " + own);
  }

  String key() {
    return customerId + " " + id;
  }

  /** Returns whether an id, as orders and resources keep it, is that of a project of its own. */
  public static boolean isOwn(@Nullable String id) {
    return id != null && !id.equals(UNCATEGORIZED);
  }
}
