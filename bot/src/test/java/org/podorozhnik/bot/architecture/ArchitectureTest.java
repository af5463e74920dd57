package org.podorozhnik.bot.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The directions of the house. Each rule also proves that it has something to look at. */
class ArchitectureTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("org.podorozhnik");

  /** A library, and the only packages that may know it. */
  static Stream<Arguments> fences() {
    return Stream.of(
        Arguments.of(List.of("org.telegram", "okhttp3"), List.of("org.podorozhnik.bot.telegram")),
        Arguments.of(
            List.of("java.sql", "javax.sql", "org.sqlite", "org.jdbi", "org.flywaydb"),
            List.of("org.podorozhnik.db")),
        Arguments.of(List.of("com.google.crypto.tink"), List.of("org.podorozhnik.db")),
        Arguments.of(
            List.of("org.apache.lucene", "org.tartarus"),
            List.of("org.podorozhnik.content.search")),
        Arguments.of(
            List.of("com.github.benmanes.caffeine"),
            List.of(
                "org.podorozhnik.content.cache",
                "org.podorozhnik.bot.routing",
                "org.podorozhnik.bot.outbox",
                "org.podorozhnik.bot.app")),
        Arguments.of(List.of("org.knowm", "java.awt"), List.of("org.podorozhnik.bot.text.picture")),
        Arguments.of(List.of("picocli"), List.of("org.podorozhnik.bot.cli")),
        Arguments.of(List.of("com.sun.net.httpserver"), List.of("org.podorozhnik.bot.sandbox")),
        Arguments.of(
            List.of("org.podorozhnik.db"),
            List.of("org.podorozhnik.db", "org.podorozhnik.bot.app", "org.podorozhnik.bot.cli")));
  }

  @ParameterizedTest
  @MethodSource("fences")
  void a_library_is_known_to_its_own_packages_only(List<String> library, List<String> packages) {
    DescribedPredicate<JavaClass> inLibrary =
        DescribedPredicate.describe(
            "of " + library, c -> library.stream().anyMatch(p -> within(c, p)));
    DescribedPredicate<JavaClass> allowed =
        DescribedPredicate.describe(
            "in " + packages, c -> packages.stream().anyMatch(p -> within(c, p)));
    assertThat(OURS.stream().filter(allowed).anyMatch(c -> uses(c, inLibrary)))
        .as("someone uses " + library)
        .isTrue();
    noClasses()
        .that(DescribedPredicate.not(allowed))
        .should()
        .dependOnClassesThat(inLibrary)
        .check(OURS);
  }

  @Test
  void the_content_knows_neither_the_bot_nor_the_database() {
    check(
        "org.podorozhnik.content",
        noClasses()
            .that()
            .resideInAPackage("org.podorozhnik.content..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.podorozhnik.bot..", "org.podorozhnik.db.."));
  }

  @Test
  void the_database_does_not_know_the_bot() {
    check(
        "org.podorozhnik.db",
        noClasses()
            .that()
            .resideInAPackage("org.podorozhnik.db..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.podorozhnik.bot.."));
  }

  @Test
  void no_feature_knows_another() {
    check(
        "org.podorozhnik.bot.features",
        slices().matching("org.podorozhnik.bot.features.(*)..").should().notDependOnEachOther());
  }

  @Test
  void no_packages_depend_on_each_other_in_a_circle() {
    for (String module : List.of("content", "bot")) {
      check(
          "org.podorozhnik." + module,
          slices().matching("org.podorozhnik." + module + ".(*)..").should().beFreeOfCycles());
    }
  }

  @Test
  void time_is_passed_as_a_clock() {
    check(
        "org.podorozhnik.content",
        noClasses()
            .that()
            .resideOutsideOfPackage("org.podorozhnik.bot.app..")
            .should()
            .callMethod(Instant.class, "now"));
  }

  @Test
  void only_the_command_line_prints() {
    DescribedPredicate<JavaClass> others =
        DescribedPredicate.describe(
            "outside the command line",
            c -> !within(c, "org.podorozhnik.bot.cli") && !c.getSimpleName().equals("Prepare"));
    assertThat(OURS.stream().filter(others).count()).isPositive();
    noClasses().that(others).should().accessField(System.class, "out").check(OURS);
    noClasses().that(others).should().accessField(System.class, "err").check(OURS);
  }

  @Test
  void the_database_has_one_public_type() {
    List<String> visible =
        OURS.stream()
            .filter(c -> c.getPackageName().equals("org.podorozhnik.db"))
            .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC) && c.isTopLevelClass())
            .map(JavaClass::getSimpleName)
            .toList();
    assertThat(visible).containsExactly("SqliteStorage");
  }

  @Test
  void every_package_says_what_it_is() {
    TreeSet<String> packages = new TreeSet<>();
    TreeSet<String> described = new TreeSet<>();
    for (JavaClass c : OURS) {
      (c.getSimpleName().equals("package-info") ? described : packages).add(c.getPackageName());
    }
    assertThat(packages).isNotEmpty();
    assertThat(described).containsAll(packages);
  }

  @Test
  void constructors_take_at_most_seven_parameters() {
    List<String> inflated =
        OURS.stream()
            .filter(c -> !c.isRecord())
            .flatMap(c -> c.getConstructors().stream())
            .filter(k -> k.getRawParameterTypes().size() > 7)
            .map(k -> k.getFullName())
            .toList();
    assertThat(inflated).isEmpty();
  }

  private static void check(String where, ArchRule rule) {
    assertThat(OURS.stream().anyMatch(c -> within(c, where))).as(where).isTrue();
    rule.check(OURS);
  }

  private static boolean uses(JavaClass c, DescribedPredicate<JavaClass> library) {
    return c.getDirectDependenciesFromSelf().stream()
        .anyMatch(d -> library.test(d.getTargetClass()));
  }

  private static boolean within(JavaClass c, String packageName) {
    String name = c.getPackageName();
    return name.equals(packageName) || name.startsWith(packageName + ".");
  }
}
