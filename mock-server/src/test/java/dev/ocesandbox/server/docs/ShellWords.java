// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes shell text apart: into commands, and a command into words. */
final class ShellWords {

  private ShellWords() {}

  /** Returns the commands and the comments of a script; a line end in quotes ends nothing. */
  static List<String> commands(String script) {
    List<String> commands = new ArrayList<>();
    StringBuilder command = new StringBuilder();
    char quote = 0;
    int depth = 0;
    for (char c : script.replace("\\\n", " ").toCharArray()) {
      boolean comment = command.toString().strip().startsWith("#");
      if (!comment && (c == '\'' || c == '"')) {
        quote = quote == 0 ? c : quote == c ? 0 : quote;
      }
      if (quote == 0 && !comment) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
      if (c == '\n' && quote == 0 && depth == 0) {
        add(commands, command);
      } else {
        command.append(c);
      }
    }
    add(commands, command);
    return commands;
  }

  private static void add(List<String> commands, StringBuilder command) {
    String text = command.toString().strip();
    if (!text.isEmpty()) {
      commands.add(text);
    }
    command.setLength(0);
  }

  /** Returns the words of a command, with variables filled in except in single quotes. */
  static List<String> of(String command, Map<String, String> variables) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean begun = false;
    char quote = 0;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (quote == 0 && Character.isWhitespace(c)) {
        if (begun) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
        continue;
      }
      begun = true;
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == '$' && quote != '\'') {
        String name = nameAt(command, i + 1);
        assertThat(variables).as(command).containsKey(name);
        word.append(variables.get(name));
        i += name.length();
      } else {
        word.append(c);
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }

  private static String nameAt(String command, int from) {
    int end = from;
    while (end < command.length() && Character.isUpperCase(command.charAt(end))) {
      end++;
    }
    return command.substring(from, end);
  }
}
