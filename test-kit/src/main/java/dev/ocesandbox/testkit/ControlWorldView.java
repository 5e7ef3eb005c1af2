// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.ServerConnection;
import dev.ocesandbox.testkit.verify.WorldView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a world through its control API.
 *
 * @param control the control API of the world
 * @param server parses and writes JSON
 */
record ControlWorldView(SandboxControl control, ServerConnection server) implements WorldView {

  @Override
  public @Nullable Object read(String path) {
    return control.get(path).at("");
  }

  @Override
  public @Nullable Object post(String path, String json) {
    return control.post(path, json).at("");
  }

  @Override
  public @Nullable Object parse(String json) {
    return server.parse(json).value();
  }

  @Override
  public String write(@Nullable Object tree) {
    return server.write(tree);
  }

  @Override
  public List<Map<String, String>> events() {
    return control.eventLog().all();
  }
}
