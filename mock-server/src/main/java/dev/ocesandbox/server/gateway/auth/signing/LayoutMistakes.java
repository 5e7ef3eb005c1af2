// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import dev.ocesandbox.contracts.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Possible mistakes in the header lines as a whole: order, case and line ends. */
final class LayoutMistakes {

  private static final Bilingual BLANK_AFTER_COLON =
      new Bilingual(
          "Write header lines as name:value without a blank after the colon.",
          "请求头行的格式为 name:value，冒号后不能有空格。");
  private static final Bilingual LOWER_VALUES =
      new Bilingual(
          "Only the names of headers are converted to lower case, not their values.",
          "只有请求头名称需要转为小写，值保持不变。");
  private static final Bilingual NO_EMPTY_LINE =
      new Bilingual(
          "Each header line ends with a line feed, so an empty line follows the last one.",
          "每个请求头行都以换行符结尾，因此最后一个请求头之后有一个空行。");
  private static final Bilingual NOT_SORTED =
      new Bilingual(
          "Sort the signed headers by name, in the header lines and in SignedHeaders.",
          "参与签名的请求头须按名称排序，请求头行和 SignedHeaders 都是如此。");

  private final CanonicalRequest server;
  private final List<PossibleMistake> mistakes = new ArrayList<>();

  private LayoutMistakes(CanonicalRequest server) {
    this.server = server;
  }

  static List<PossibleMistake> of(
      CanonicalRequest server, SignedRequest request, List<String> names) {
    String listed = String.join(";", names);
    String linesAsListed = CanonicalRequest.headers(request, names);
    LayoutMistakes layout = new LayoutMistakes(server);
    layout.addOrder(listed, c -> c.withSignedHeaders(listed).withHeaders(linesAsListed));
    layout.addOrder(listed, c -> c.withSignedHeaders(listed));
    layout.addMissingLine();
    layout.addBlock(lines(request, names, value -> ' ' + value), BLANK_AFTER_COLON);
    layout.addBlock(lines(request, names, value -> value.toLowerCase(Locale.ROOT)), LOWER_VALUES);
    layout.addBlock(linesAsListed, NOT_SORTED);
    return layout.mistakes;
  }

  private void addOrder(String listed, UnaryOperator<CanonicalRequest> change) {
    if (!listed.equals(server.signedHeaders())) {
      add(
          new SignatureMistake("SignedHeaders", server.signedHeaders(), listed, NOT_SORTED),
          change);
    }
  }

  private void addMissingLine() {
    String block = server.headers();
    String withoutEnd = block.substring(0, block.length() - 1);
    add(
        new SignatureMistake("CanonicalHeaders", "", server.signedHeaders(), NO_EMPTY_LINE),
        c -> c.withHeaders(withoutEnd));
  }

  private void addBlock(String client, Bilingual hint) {
    if (!client.equals(server.headers())) {
      add(firstDifference(server.headers(), client, hint), c -> c.withHeaders(client));
    }
  }

  private void add(SignatureMistake mistake, UnaryOperator<CanonicalRequest> change) {
    mistakes.add(new PossibleMistake(mistake, input -> input.withCanonical(change)));
  }

  private static SignatureMistake firstDifference(String server, String client, Bilingual hint) {
    String[] serverLines = server.split("\n", -1);
    String[] clientLines = client.split("\n", -1);
    int common = Math.min(serverLines.length, clientLines.length) - 1;
    int i = 0;
    while (i < common && clientLines[i].equals(serverLines[i])) {
      i++;
    }
    return new SignatureMistake("CanonicalHeaders", serverLines[i], clientLines[i], hint);
  }

  private static String lines(
      SignedRequest request, List<String> names, UnaryOperator<String> change) {
    return names.stream()
        .sorted()
        .map(name -> name + ':' + change.apply(request.header(name)) + '\n')
        .collect(Collectors.joining());
  }
}
