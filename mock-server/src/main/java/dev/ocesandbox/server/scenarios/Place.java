// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamContext;

/**
 * A place in a JSON file.
 *
 * @param pointer as a JSON pointer: /accounts/2/name
 * @param path for people: accounts[2].name
 */
record Place(String pointer, String path) {

  /** The whole file. */
  static final Place ROOT = new Place("", "");

  /** Returns where a parser stands. */
  static Place of(@Nullable TokenStreamContext context) {
    if (context == null || context.inRoot()) {
      return ROOT;
    }
    Place parent = of(context.getParent());
    if (context.inArray()) {
      return context.hasCurrentIndex() ? parent.item(context.getCurrentIndex()) : parent;
    }
    return context.hasCurrentName() ? parent.field(context.currentName()) : parent;
  }

  Place field(String name) {
    String escaped = name.replace("~", "~0").replace("/", "~1");
    return new Place(pointer + "/" + escaped, path.isEmpty() ? name : path + "." + name);
  }

  Place item(int index) {
    return new Place(pointer + "/" + index, path + "[" + index + "]");
  }
}
