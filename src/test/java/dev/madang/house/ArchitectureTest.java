package dev.madang.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.madang.MadangApplication;
import dev.madang.member.mail.Postman;
import dev.madang.shared.Won;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Date;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailSender;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

@AnalyzeClasses(packagesOf = MadangApplication.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaCall<?>> ASKING_ANOTHER_CLOCK =
            target(describe("the time without the injected clock", ArchitectureTest::asksAnotherClock));

    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock = noClasses()
            .that()
            .doNotHaveSimpleName("TimeConfiguration")
            .should()
            .callCodeUnitWhere(ASKING_ANOTHER_CLOCK);

    @ArchTest
    static final ArchRule controllersAreTheirModulesOwn = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .and()
            .resideOutsideOfPackage("dev.madang.platform..")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule pagesDoNotHoldTransactionsOpen = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .beAnnotatedWith(Transactional.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.persistence.EntityManager");

    @ArchTest
    static final ArchRule beansAreGivenWhatTheyNeedWhenTheyAreMade =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule moneyIsWhole = noClasses()
            .that()
            .resideInAPackage("dev.madang.payment..")
            .or()
            .areAssignableTo(Won.class)
            .should()
            .dependOnClassesThat(describe("are floating point numbers", ArchitectureTest::isFloatingPoint));

    /** Who holds a connection is refused by the postman, see {@link MailListenersTest}. */
    @ArchTest
    static final ArchRule mailsGoThroughThePostman = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Postman.class.getName())
            .and()
            .resideOutsideOfPackage("dev.madang.sandbox.mail..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(MailSender.class);

    @ArchTest
    static final ArchRule nobodyKnowsTheSandbox = noClasses()
            .that()
            .resideOutsideOfPackage("dev.madang.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.madang.sandbox..");

    private static boolean asksAnotherClock(CodeUnitCallTarget called) {
        JavaClass owner = called.getOwner();
        boolean withoutClock = called.getRawParameterTypes().stream().noneMatch(assignableTo(Clock.class));
        return called.getName().equals("now") && owner.isAssignableTo(Temporal.class) && withoutClock
                || owner.isEquivalentTo(Clock.class) && called.getName().startsWith("system")
                || owner.isEquivalentTo(System.class) && called.getName().equals("currentTimeMillis")
                || owner.isEquivalentTo(Date.class)
                        && called.getName().equals("<init>")
                        && called.getRawParameterTypes().isEmpty();
    }

    private static boolean isFloatingPoint(JavaClass type) {
        return type.isEquivalentTo(double.class)
                || type.isEquivalentTo(float.class)
                || type.isEquivalentTo(Double.class)
                || type.isEquivalentTo(Float.class);
    }
}
