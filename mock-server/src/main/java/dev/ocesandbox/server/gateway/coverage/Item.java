// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.coverage;

/**
 * Something of an operation that a client can use or meet, and that is counted.
 *
 * @param operation id of the operation
 * @param kind what it is
 * @param name path of a parameter or field, or an error code; empty for the operation as a whole
 * @param value a documented value of the field; empty if the item is no value
 * @param meaning what the value means; empty if the contract does not say
 */
public record Item(String operation, Kind kind, String name, String value, String meaning) {

  /** What an item is. */
  public enum Kind {
    /** A request that succeeded. */
    SUCCEEDED,
    /** A request that was refused. */
    REFUSED,
    /** A first page of a list after which there were more. */
    MORE,
    /** A page after the first. */
    BEYOND,
    /** A parameter of the query or a header. */
    PARAMETER,
    /** A field of the body of a request. */
    FIELD,
    /** A documented value that was sent. */
    VALUE,
    /** A documented value of an answer. */
    ANSWER,
    /** A documented error code. */
    CODE
  }

  /** Returns the key under which it is counted. */
  public String key() {
    return operation + "|" + kind + "|" + name + (value.isEmpty() ? "" : "|" + value);
  }
}
