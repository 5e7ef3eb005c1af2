// SPDX-License-Identifier: Apache-2.0

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles one source folder for the profile {@code fast}. It compiles the files that have changed
 * and, if more than method bodies, comments and private members have changed in one, those that may
 * depend on it. If there is an error, it leaves the classes as they are.
 *
 * <p>Usage: {@code java IncrementalCompile.java SOURCES CLASSES CLASSPATH}. The file {@code
 * CLASSES.state} holds what the classes were compiled from.
 */
final class IncrementalCompile {

  public static void main(String[] arguments) throws IOException {
    Path classes = Files.createDirectories(Path.of(arguments[1]));
    // Maven puts the folder of the classes on the class path, where those of deleted files hide
    // errors.
    String classPath =
        Stream.of(arguments[2].split(File.pathSeparator))
            .filter(entry -> !Path.of(entry).equals(classes))
            .collect(Collectors.joining(File.pathSeparator));
    if (!new Compilation(Path.of(arguments[0]), classes, classPath).run()) {
      System.exit(1);
    }
  }
}

/** One compilation, in one pass or two. */
record Compilation(Path sources, Path classes, String classPath) {

  boolean run() throws IOException {
    State old = State.read(classes);
    State now = State.of(sources, settings());
    return now.mayBuildOn(old) ? some(old, now) : files(now.files().keySet(), State.NONE, now);
  }

  private boolean some(State old, State now) throws IOException {
    Set<String> changed = now.changedSince(old);
    if (changed.isEmpty()) {
      return true;
    }
    Analysis analysis = Analysis.of(this, changed, withClasses());
    if (analysis.hasErrors()) {
      return false;
    }
    Set<String> all = new Dependents(sources, now.files().keySet()).of(analysis.apisOtherThan(old));
    return changed.containsAll(all)
        ? write(analysis, changed, now.withApis(old.apis()).withApis(analysis.apis()))
        : files(Dependents.union(changed, all), old, now);
  }

  private boolean files(Set<String> files, State old, State now) throws IOException {
    boolean all = files.size() == now.files().size();
    Analysis analysis = Analysis.of(this, files, all ? classPath : withClasses());
    return !analysis.hasErrors()
        && write(analysis, files, now.withApis(old.apis()).withApis(analysis.apis()));
  }

  private String withClasses() {
    return classes + File.pathSeparator + classPath;
  }

  /** Without a state, a run that is interrupted here is followed by one that compiles all. */
  private boolean write(Analysis analysis, Set<String> files, State next) throws IOException {
    State.delete(classes);
    boolean all = files.size() == next.files().size();
    for (Path file : Digests.files(classes, ".class")) {
      String name = classes.relativize(file).toString().replaceFirst("(\\$.*)?\\.class$", ".java");
      if (all || files.contains(name)) {
        Files.delete(file);
      }
    }
    analysis.generate();
    next.write(classes);
    return true;
  }

  /** What else the result depends on: the JDK, the options and the class path. */
  private String settings() throws IOException {
    StringBuilder all = new StringBuilder(Runtime.version() + " " + Analysis.OPTIONS);
    for (String entry : classPath.split(File.pathSeparator)) {
      Path path = Path.of(entry);
      all.append(' ').append(path);
      if (Files.isDirectory(path)) {
        State state = State.read(path);
        all.append(state == State.NONE ? Digests.of(path, ".class") : state.apis());
      } else if (Files.isRegularFile(path)) {
        all.append(Files.size(path)).append(Files.getLastModifiedTime(path));
      }
    }
    return Digests.of(all.toString().getBytes());
  }
}

/** What the compiler found out about some files, before it writes any class. */
record Analysis(JavacTask task, boolean hasErrors, Map<String, String> apis) {

  static final List<String> OPTIONS =
      List.of("--release", "17", "-parameters", "-g", "-nowarn", "-proc:none", "-implicit:none");

  static Analysis of(Compilation of, Collection<String> files, String classPath)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    StandardJavaFileManager manager = compiler.getStandardFileManager(found, null, null);
    List<String> options = new ArrayList<>(OPTIONS);
    options.addAll(List.of("-d", of.classes().toString(), "-cp", classPath));
    List<Path> paths = files.stream().map(of.sources()::resolve).toList();
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                null, manager, found, options, null, manager.getJavaFileObjectsFromPaths(paths));
    Iterable<? extends CompilationUnitTree> units = task.parse();
    task.analyze();
    List<Diagnostic<?>> errors =
        found.getDiagnostics().stream()
            .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
            .<Diagnostic<?>>map(d -> d)
            .toList();
    errors.forEach(System.err::println);
    Map<String, String> apis = errors.isEmpty() ? apis(of.sources(), task, units) : Map.of();
    return new Analysis(task, !errors.isEmpty(), apis);
  }

  void generate() throws IOException {
    task.generate();
  }

  Set<String> apisOtherThan(State old) {
    return apis.keySet().stream()
        .filter(file -> !apis.get(file).equals(old.apis().get(file)))
        .collect(Collectors.toSet());
  }

  private static Map<String, String> apis(
      Path sources, JavacTask task, Iterable<? extends CompilationUnitTree> units) {
    Trees trees = Trees.instance(task);
    Map<String, String> apis = new TreeMap<>();
    for (CompilationUnitTree unit : units) {
      StringBuilder api = new StringBuilder();
      if (unit.getPackageAnnotations().size() > 0) {
        api.append(unit.getPackageAnnotations());
      }
      for (Tree type : unit.getTypeDecls()) {
        Element element = trees.getElement(TreePath.getPath(unit, type));
        if (element != null) {
          describe(element, api);
        }
      }
      String file = sources.relativize(Path.of(unit.getSourceFile().toUri())).toString();
      apis.put(file, Digests.of(api.toString().getBytes()));
    }
    return apis;
  }

  /** Appends what other files can see of an element. */
  private static void describe(Element element, StringBuilder api) {
    if (element.getModifiers().contains(Modifier.PRIVATE)) {
      return;
    }
    api.append('\n').append(element.getKind()).append(element.getModifiers()).append(element);
    api.append(element.getAnnotationMirrors()).append(element.asType());
    if (element instanceof Parameterizable generic) {
      generic.getTypeParameters().forEach(p -> api.append(p).append(p.getBounds()));
    }
    if (element instanceof TypeElement type) {
      api.append(type.getSuperclass()).append(type.getInterfaces());
      api.append(type.getPermittedSubclasses());
    }
    if (element instanceof ExecutableElement method) {
      api.append(method.getThrownTypes()).append(method.isVarArgs());
      api.append(method.getDefaultValue());
      method.getParameters().forEach(p -> api.append(p).append(p.getAnnotationMirrors()));
    }
    if (element instanceof VariableElement field) {
      api.append(field.getConstantValue());
    }
    element.getEnclosedElements().forEach(inner -> describe(inner, api));
  }
}

/**
 * What classes were compiled from.
 *
 * @param settings a digest of all but the sources
 * @param files the digest of each source file, by its path
 * @param apis a digest of what others can see of it
 */
record State(String settings, Map<String, String> files, Map<String, String> apis) {

  static final State NONE = new State("", Map.of(), Map.of());

  static State of(Path sources, String settings) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path file : Digests.files(sources, ".java")) {
      files.put(sources.relativize(file).toString(), Digests.of(Files.readAllBytes(file)));
    }
    return new State(settings, files, Map.of());
  }

  static State read(Path classes) throws IOException {
    Path file = file(classes);
    if (!Files.exists(file)) {
      return NONE;
    }
    List<String> lines = Files.readAllLines(file);
    State state = new State(lines.get(0), new TreeMap<>(), new TreeMap<>());
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(" ", 3);
      state.files.put(parts[2], parts[0]);
      state.apis.put(parts[2], parts[1]);
    }
    return state;
  }

  static void delete(Path classes) throws IOException {
    Files.deleteIfExists(file(classes));
  }

  void write(Path classes) throws IOException {
    StringBuilder lines = new StringBuilder(settings).append('\n');
    files.forEach((f, t) -> lines.append(t + ' ' + apis.get(f) + ' ' + f + '\n'));
    Files.writeString(file(classes), lines);
  }

  /** A class whose file is gone would hide errors, and annotations of packages are for all. */
  boolean mayBuildOn(State old) {
    return settings.equals(old.settings)
        && files.keySet().containsAll(old.files.keySet())
        && changedSince(old).stream().noneMatch(file -> file.endsWith("package-info.java"));
  }

  Set<String> changedSince(State old) {
    return files.keySet().stream()
        .filter(file -> !files.get(file).equals(old.files.get(file)))
        .collect(Collectors.toSet());
  }

  State withApis(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(apis);
    all.putAll(more);
    return new State(settings, files, all);
  }

  private static Path file(Path classes) {
    return classes.resolveSibling(classes.getFileName() + ".state");
  }
}

/**
 * Which files may depend on which. A file that depends on another names its type, or names one that
 * depends on it; so the names in a file are enough, and they are never too few.
 */
final class Dependents {

  private static final Pattern NAME = Pattern.compile("\\w+");

  private final Map<String, List<String>> byName = new HashMap<>();

  Dependents(Path sources, Set<String> files) throws IOException {
    for (String file : files) {
      NAME.matcher(Files.readString(sources.resolve(file)))
          .results()
          .map(MatchResult::group)
          .distinct()
          .forEach(name -> byName.computeIfAbsent(name, n -> new ArrayList<>()).add(file));
    }
  }

  /** Returns some files and all that may depend on them, directly or not. */
  Set<String> of(Set<String> files) {
    Set<String> found = new HashSet<>(files);
    Deque<String> open = new ArrayDeque<>(files);
    while (!open.isEmpty()) {
      String type = Path.of(open.remove()).getFileName().toString().replace(".java", "");
      byName.getOrDefault(type, List.of()).stream().filter(found::add).forEach(open::add);
    }
    return found;
  }

  static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }
}

/** Short names for contents. */
final class Digests {

  private Digests() {}

  static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
    }
  }

  static String of(Path folder, String suffix) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : files(folder, suffix)) {
      all.append(file).append(of(Files.readAllBytes(file)));
    }
    return of(all.toString().getBytes());
  }

  static String of(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
