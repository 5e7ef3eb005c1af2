// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.authorizations;

import dev.ocesandbox.server.world.ids.IdParts;
import org.jspecify.annotations.Nullable;

/**
 * The agency by which an account lets support use its console. Inferred: each account has one,
 * which can be used for ever.
 *
 * @param id id, 32 hex digits
 */
record Agencies(String id) {

  static final String NAME = "service_ticket_agency";
  static final String DURATION = "FOREVER";
  static final String TRUSTED_NAME = "op_svc_osm";
  static final String TRUSTED_ID = idOf(TRUSTED_NAME);

  static Agencies of(String customerId) {
    return new Agencies(idOf("agency " + customerId));
  }

  private static String idOf(String text) {
    return IdParts.uuidOf(text).replace("-", "");
  }

  /** Returns whether a request may name an agency; none, null or empty, is allowed. */
  boolean allows(@Nullable String agencyId) {
    return agencyId == null || agencyId.isEmpty() || agencyId.equals(id);
  }
}
