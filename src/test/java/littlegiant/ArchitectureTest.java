package littlegiant;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plan of the rooms, as a test: who may know whom, and what no room may do. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("littlegiant");

    @Test
    void enoughClassesAreLookedAt() {
        assertThat(MAIN).hasSizeGreaterThanOrEqualTo(90);
    }

    @Test
    void everyRoomHasItsPlaceInThePlan() {
        Set<String> rooms = new TreeSet<>();
        for (JavaClass type : MAIN) {
            String[] steps = type.getPackageName().split("\\.");
            if (steps.length > 1) {
                rooms.add(steps[1]);
            }
        }

        assertThat(rooms).isEqualTo(new TreeSet<>(Rooms.MAY_USE.keySet()));
    }

    static Set<String> rooms() {
        return new TreeSet<>(Rooms.MAY_USE.keySet());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void roomUsesOnlyWhatThePlanLetsItUse(String room) {
        Set<String> others = new TreeSet<>(Rooms.MAY_USE.keySet());
        others.removeAll(Rooms.MAY_USE.getOrDefault(room, Set.of()));
        others.remove(room);
        String[] forbidden =
                others.stream().map(other -> "littlegiant." + other + "..").toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage("littlegiant." + room + "..")
                .should()
                .dependOnClassesThat(describe(
                        "stand in " + others + " or in the root package",
                        type -> type.getPackageName().equals("littlegiant")
                                || JavaClass.Predicates.resideInAnyPackage(forbidden)
                                        .test(type)))
                .check(MAIN);
    }

    @Test
    void roomsKnowEachOtherOneWayOnly() {
        slices().matching("littlegiant.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void onlyRulesSeesDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("littlegiant.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..")
                .check(MAIN);
    }

    @Test
    void onlyHttpSeesHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages("littlegiant.http..", "littlegiant")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micronaut.http..", "io.micronaut.security..", "io.micronaut.views..")
                .check(MAIN);
    }

    @Test
    void onlyRepositoriesAndRowsSeeTheStore() {
        noClasses()
                .that(describe(
                        "are neither repositories nor rows nor generated",
                        type -> !type.getName().matches(".*(Repository|Row)([$].*)?")
                                && !type.getSimpleName().startsWith("$")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micronaut.data..")
                .check(MAIN);
    }

    /** {@code Problems}, {@code Application} and {@code StoreGone} tell a store that is away from a fault of ours by the exception that comes out of it. */
    @Test
    void onlyTheAnswerToAFailureKnowsThatTheStoreIsSql() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("littlegiant.http.api.Problems")
                .and()
                .doNotHaveFullyQualifiedName("littlegiant.Application")
                .and()
                .doNotHaveFullyQualifiedName("littlegiant.StoreGone")
                .and()
                .doNotHaveFullyQualifiedName("littlegiant.StoreHeld")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(MAIN);
    }

    @Test
    void theRoomsThatJudgeKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "littlegiant.kernel..",
                        "littlegiant.metric..",
                        "littlegiant.sheet..",
                        "littlegiant.finance..",
                        "littlegiant.matching..",
                        "littlegiant.portfolio..",
                        "littlegiant.rules..",
                        "littlegiant.cases..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micronaut..", "jakarta..")
                .check(MAIN);
    }

    @Test
    void nobodyReadsTheClockBehindTheCallersBack() {
        noClasses()
                .should()
                .callMethodWhere(describe("now() without a clock, or System's", ArchitectureTest::readsTheClock))
                .check(MAIN);
    }

    private static boolean readsTheClock(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        return switch (call.getName()) {
            case "now" -> owner.startsWith("java.time.") && takesNoClock(call);
            case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
            default -> false;
        };
    }

    private static boolean takesNoClock(JavaMethodCall call) {
        return call.getTarget().getRawParameterTypes().stream()
                .noneMatch(type -> type.getName().equals("java.time.Clock"));
    }

    @Test
    void figuresAreNeverFloating() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(
                        "littlegiant.kernel..",
                        "littlegiant.catalog..",
                        "littlegiant.judging..",
                        "littlegiant.offers..",
                        "littlegiant.matching..",
                        "littlegiant.portfolio..",
                        "littlegiant.recognition..",
                        "littlegiant.metric..",
                        "littlegiant.profile..",
                        "littlegiant.sheet..",
                        "littlegiant.finance..")
                .and()
                .areDeclaredInClassesThat(describe("look for no root of an equation", type -> !type.getName()
                        .startsWith("littlegiant.finance.Irr")))
                .should()
                .notHaveRawType(describe(
                        "float or double", type -> List.of("double", "float", "java.lang.Double", "java.lang.Float")
                                .contains(type.getName())))
                .check(MAIN);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : MAIN) {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackageName());
            }
        }

        assertThat(unmarked).isEmpty();
    }

    @Test
    void onlyWhatIsStartedByHandSpeaksToTheConsole() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("littlegiant.Application")
                .and()
                .doNotHaveFullyQualifiedName("littlegiant.demo.Generate")
                .and()
                .doNotHaveFullyQualifiedName("littlegiant.NewSigningKey")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(MAIN);
    }

    @Test
    void nothingIsChangedByASetter() {
        methods()
                .that()
                .areDeclaredInClassesThat(
                        describe("are ours", type -> !type.getSimpleName().startsWith("$")))
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(MAIN);
    }

    @Test
    void classesAreNamedAfterTheBusiness() {
        classes()
                .should()
                .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl|Dto)")
                .check(MAIN);
    }
}
