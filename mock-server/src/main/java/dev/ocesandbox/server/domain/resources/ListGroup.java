// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

/**
 * What the resources of a list are grouped by: the values that the list filters by and that only a
 * few resources differ in.
 *
 * @param status status
 * @param serviceTypeCode cloud service
 * @param main whether they are main resources
 */
record ListGroup(ResourceStatus status, String serviceTypeCode, boolean main) {

  static ListGroup of(Resource resource) {
    return new ListGroup(
        resource.status(), resource.product().key().serviceTypeCode(), resource.isMain());
  }
}
