package dev.madang.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.madang.MadangApplication;
import dev.madang.member.mail.Postman;
import dev.madang.platform.security.CurrentMember;
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

    /** A page may read its sections in one transaction, so that they tell of the same moment; it never writes. */
    private static final DescribedPredicate<JavaAnnotation<?>> A_WRITING_TRANSACTION = describe(
            "a writing transaction",
            annotation -> annotation.getRawType().isEquivalentTo(Transactional.class)
                    && !annotation.as(Transactional.class).readOnly());

    private static final DescribedPredicate<JavaClass> PART_OF_THE_WEB = resideInAnyPackage("..web..", "..page..")
            .or(simpleNameEndingWith("Controller"))
            .or(simpleNameEndingWith("Page"))
            .or(simpleNameEndingWith("Pages"))
            .and(resideOutsideOfPackage("dev.madang.platform.."))
            .as("part of the web");

    @ArchTest
    static final ArchRule theWebAsksNounsAndNotTheDatabase = noClasses()
            .that(PART_OF_THE_WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence", "org.springframework.jdbc..", "org.springframework.transaction.support..");

    @ArchTest
    static final ArchRule theWebWritesInNoTransactionOfItsOwn = noMethods()
            .that()
            .areDeclaredInClassesThat(PART_OF_THE_WEB)
            .should()
            .beAnnotatedWith(A_WRITING_TRANSACTION);

    @ArchTest
    static final ArchRule theWebIsNoTransactionByItself =
            noClasses().that(PART_OF_THE_WEB).should().beAnnotatedWith(Transactional.class);

    private static final DescribedPredicate<JavaClass> ANSWERING_BROWSERS = PART_OF_THE_WEB
            .or(simpleNameEndingWith("Link"))
            .or(simpleNameEndingWith("Acts"))
            .or(simpleNameEndingWith("Answers"))
            .or(resideInAnyPackage(
                    "dev.madang.platform..",
                    "dev.madang.site..",
                    "dev.madang.sandbox..",
                    "dev.madang.member.social..",
                    "dev.madang.rental.catalog..",
                    "dev.madang.rental.hosting.editor.."))
            .as("answering browsers");

    @ArchTest
    static final ArchRule nounsDoNotKnowTheWeb = noClasses()
            .that(DescribedPredicate.not(ANSWERING_BROWSERS))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.madang.platform.web..");

    @ArchTest
    static final ArchRule controllersHoldNoTransactionsOpen = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Controller.class)
            .should()
            .beAnnotatedWith(Transactional.class);

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

    /** That somebody is an operator opens nothing: each reading asks for the role that it needs. */
    @ArchTest
    static final ArchRule operatorsAreAskedForTheirRole = noClasses()
            .that()
            .resideOutsideOfPackages("dev.madang.platform.security..", "dev.madang.member.factor..")
            .should()
            .callMethod(CurrentMember.class, "admin");

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
