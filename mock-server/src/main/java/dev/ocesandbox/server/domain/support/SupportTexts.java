// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.support;

/**
 * What support writes if it is given no text. Messages are kept as they were written, so each is in
 * both languages.
 */
final class SupportTexts {

  private SupportTexts() {}

  static String of(SupportAction action) {
    return switch (action) {
      case ASK ->
          "请补充问题发生的时间和相关资源ID。 Please tell us when it happened and the IDs of the resources.";
      case PROPOSE -> "问题已处理，请确认结果。 The problem is solved. Please confirm the result.";
      case REPLY -> "您好，我们正在处理您的问题。 Hello, we are working on your problem.";
      case ACCEPT, RESOLVE, REJECT, PAUSE, RESUME, INVALIDATE, AUTHORIZE, RECALL -> "";
    };
  }
}
