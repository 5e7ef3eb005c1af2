// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.history;

/** Whether the bytes of an answer are there. */
public enum KeptAnswer {
  /** All of them. */
  WHOLE,
  /** There is no answer: nobody asked for the command, or it is not answered yet. */
  NONE,
  /** The answer was streamed. */
  STREAMED,
  /** The answer takes more than an eighth of the history. */
  TOO_LARGE,
  /** A stub changed the body, so it does not follow from the world. The status does. */
  STUB,
  /** A planned fault had an earlier world answer the read, so nothing follows from the world. */
  STALE_READ
}
