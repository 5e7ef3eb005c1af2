// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

/** A pair of keys that requests are signed with. */
record AccessKey(String access, String secret) {

  @Override
  public String toString() {
    return "access key " + access;
  }
}
