// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A saved world in which somebody has changed one value is refused with a reason, or it lives: it
 * answers every question, its clock moves on, and it can be saved again.
 *
 * <p>Usually a sample of the possible changes is tried, with {@code -Pdeep} a quarter of them, and
 * with {@code -Doce.fuzz=all} every one, which takes six minutes.
 */
class ImportFuzzProperty {

  private static final int PARTS = 20;
  private static final int SAMPLE = 80;
  private static final boolean ALL = "all".equals(System.getProperty("oce.fuzz"));
  private static final boolean DEEP = ALL || Boolean.getBoolean("oce.deep");
  private static final int ALIKE = 1;
  private static final long SEED = 7;

  private static final MutantServer SERVER = new MutantServer();
  private static String export = "";

  @BeforeAll
  static void export() {
    export = RichWorld.export(SERVER);
  }

  /** All parts, a quarter of them, or only the first, of which a sample is tried. */
  static IntStream parts() {
    int parts = DEEP ? PARTS / 4 : 1;
    return IntStream.range(0, ALL ? PARTS : parts);
  }

  @Test
  void the_world_itself_lives() {
    MutantServer.Answered read = SERVER.read(export.getBytes(UTF_8));

    assertThat(read.status()).as(read.text()).isEqualTo(201);
    assertThat(new MutantProbes(SERVER, read.json()).flaws()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("parts")
  void a_changed_world_is_refused_or_lives(int part) {
    List<Mutations.Planned> plan = new Mutations(Json.read(export), ALIKE).plan(SEED);
    int size = DEEP ? plan.size() / PARTS + 1 : SAMPLE;
    Mutations mutations = new Mutations(Json.read(export), ALIKE);
    List<String> flaws = new ArrayList<>();
    int lived = 0;
    for (Mutations.Planned change :
        plan.subList(
            Math.min(plan.size(), part * size), Math.min(plan.size(), (part + 1) * size))) {
      boolean lives = lives(change, mutations.changed(change), flaws);
      lived += lives ? 1 : 0;
    }

    assertThat(flaws).isEmpty();
    assertThat(lived).as("worlds that lived").isBetween(size / 10, size * 9 / 10);
  }

  private static boolean lives(Mutations.Planned change, byte[] file, List<String> flaws) {
    MutantServer.Answered read = SERVER.read(file);
    if (read.status() == 201) {
      new MutantProbes(SERVER, read.json())
          .flaws()
          .forEach(flaw -> flaws.add(change + ": " + flaw));
      SERVER.control("DELETE", read.at("/id"), null);
      return true;
    }
    boolean said = !read.at("/complaints/0/reason").isEmpty();
    if (read.status() != 400 || !said) {
      flaws.add(change + " is answered with " + read.text());
    }
    return false;
  }
}
