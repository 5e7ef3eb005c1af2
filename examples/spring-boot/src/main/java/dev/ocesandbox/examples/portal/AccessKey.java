// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

/** An access key and its secret key. */
record AccessKey(String access, String secret) {

  @Override
  public String toString() {
    return "access key " + access;
  }
}
