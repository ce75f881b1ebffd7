package dev.madang.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.madang.MadangApplication;
import dev.madang.rental.reservation.Reservation;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The steps of a reservation's life are open to the nouns that make up that life, and to nobody who only shows it. */
class LifeStepsTest {

    private static final Set<String> MOVING = Set.of("take", "move");

    private static final ArchRule ONLY_ITS_LIFE_MOVES_A_RESERVATION_ON = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.madang.rental.reservation..",
                    "dev.madang.rental.handover..",
                    "dev.madang.rental.extension..",
                    "dev.madang.rental.claim..",
                    "dev.madang.rental.cancellation..",
                    "dev.madang.rental.noshow..",
                    "dev.madang.rental.arrangement..")
            .should()
            .callMethodWhere(target(describe("a step of a reservation's life", LifeStepsTest::isStep)));

    @Test
    void onlyTheNounsOfItsLifeMoveAReservationOn() {
        JavaClasses all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackagesOf(MadangApplication.class);
        assertThat(all.get(Reservation.class).getMethods().stream().filter(LifeStepsTest::changes))
                .extracting(JavaMethod::getName)
                .contains(
                        "approve",
                        "callOff",
                        "paid",
                        "handOver",
                        "extend",
                        "giveBack",
                        "claim",
                        "completeAt",
                        "reportMissing")
                .doesNotContain("statusAt", "price", "requireOpen");
        ONLY_ITS_LIFE_MOVES_A_RESERVATION_ON.check(all);
    }

    @Test
    void whoDoesSoFromElsewhereIsFound() {
        JavaClasses planted = new ClassFileImporter().importClasses(Onlooker.class, Reservation.class);
        assertThat(ONLY_ITS_LIFE_MOVES_A_RESERVATION_ON
                        .evaluate(planted)
                        .getFailureReport()
                        .getDetails())
                .hasSize(1)
                .allSatisfy(detail -> assertThat(detail).contains("Onlooker.look", "Reservation.reportMissing"));
    }

    private static boolean isStep(CodeUnitCallTarget called) {
        return called.getOwner().isEquivalentTo(Reservation.class)
                && called.resolveMember()
                        .filter(JavaMethod.class::isInstance)
                        .map(JavaMethod.class::cast)
                        .filter(LifeStepsTest::changes)
                        .isPresent();
    }

    private static boolean changes(JavaMethod method) {
        return method.getFieldAccesses().stream().anyMatch(access -> access.getAccessType() == AccessType.SET)
                || method.getMethodCallsFromSelf().stream().anyMatch(call -> MOVING.contains(call.getName()));
    }

    static class Onlooker {

        void look(Reservation reservation) {
            reservation.id();
            reservation.reportMissing(reservation.deadlines().handOverTime());
        }
    }
}
