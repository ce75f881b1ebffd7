package dev.madang.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_NOT_SUPPORTED;

import dev.madang.member.Leaving;
import dev.madang.member.Letters;
import dev.madang.member.MemberCameBack;
import dev.madang.member.MemberLeft;
import dev.madang.member.MemberSignedUp;
import dev.madang.member.domain.EmailConfirmationRequested;
import dev.madang.member.domain.PasswordResetRequested;
import dev.madang.member.domain.WayInChanged;
import dev.madang.member.domain.WayInChanged.What;
import dev.madang.member.mail.Postman;
import dev.madang.notification.MailWanted;
import dev.madang.notification.News;
import dev.madang.notification.Notifications;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.text.Sentence;
import dev.madang.rental.arrangement.ArrangementDesk;
import dev.madang.rental.claim.ClaimDesk;
import dev.madang.rental.noshow.NoShows;
import dev.madang.rental.noshow.NoShows.Reporter;
import dev.madang.rental.question.QuestionDesk;
import dev.madang.rental.reminder.ReminderDue;
import dev.madang.rental.reservation.Arrangement;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.settlement.payout.PayoutAccountChanged;
import dev.madang.shared.Won;
import dev.madang.test.Connections;
import dev.madang.test.Gear;
import dev.madang.test.MailCounter;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

/** A mail server may take its time: whoever hands it a mail holds no connection to the database meanwhile. */
@RentalTest
class MailListenersTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JavaMailSender server;

    @Autowired
    MailCounter mails;

    @Autowired
    Connections connections;

    @Autowired
    Letters letters;

    @Autowired
    Leaving leaving;

    @Autowired
    Notifications news;

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    Rentals rentals;

    @Autowired
    QuestionDesk questions;

    @Autowired
    ArrangementDesk arrangements;

    @Autowired
    ClaimDesk claims;

    @Autowired
    NoShows noShows;

    @Autowired
    MutableClock clock;

    /** What leads to each event of which mails are written; each gives the address of a reader. */
    final Map<Class<?>, Supplier<String>> acts = Map.of(
            WayInChanged.class, this::changeTheWayIn,
            MemberLeft.class, this::leave,
            MemberCameBack.class, this::comeBack,
            MemberSignedUp.class, this::signUp,
            EmailConfirmationRequested.class, this::askForTheConfirmation,
            PasswordResetRequested.class, this::forgetThePassword,
            MailWanted.class, this::tell,
            PayoutAccountChanged.class, this::changeTheAccount);

    /** What is told by a letter, which is such a mail, too. */
    final Map<String, Supplier<String>> letterActs = Map.of(
            "question asked", this::ask,
            "question answered", this::answer,
            "reminder", this::remind,
            "arrangement proposed", this::propose,
            "arrangement agreed", this::agree,
            "absence reported", this::miss,
            "claim", this::claim);

    @Test
    void everyEventOfWhichMailsAreWrittenIsTriedHere() {
        assertThat(acts.keySet()).isEqualTo(heardByMailListeners());
    }

    @TestFactory
    Stream<DynamicTest> noConnectionIsHeldDuringTheMailOf() {
        var all = new HashMap<>(letterActs);
        acts.forEach((event, act) -> all.put(event.getSimpleName(), act));
        return all.entrySet().stream()
                .map(act -> DynamicTest.dynamicTest(act.getKey(), () -> {
                    String reader = act.getValue().get();
                    await().until(() -> !mails.heldDuringMailsTo(reader).isEmpty());
                    assertThat(mails.heldDuringMailsTo(reader)).containsOnly(0L);
                }));
    }

    @Test
    void aSuspendedTransactionWouldHoldTheConnectionOfItsQueries() {
        UUID nobody = UUID.randomUUID();
        suspended().executeWithoutResult(status -> {
            jdbc.sql("SELECT 1").query(Integer.class).single();
            server.send(mailTo(nobody + "@nobody.test"));
        });
        assertThat(mails.heldDuringMailsTo(nobody + "@nobody.test")).containsExactly(1L);
        assertThat(connections.heldHere()).isZero();
    }

    @Test
    void noMailIsSentInsideATransactionNorWhereOneIsSuspended() {
        CurrentMember reader = people.member("준");
        for (TransactionTemplate scope : List.of(new TransactionTemplate(transactions), suspended())) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> scope.executeWithoutResult(status -> letters.write(
                            reader.id(), "password-reset", new Sentence("site.name"), "https://madang.test")));
        }
        assertThat(mails.heldDuringMailsTo(reader.email())).isEmpty();
    }

    private Set<Class<?>> heardByMailListeners() {
        return Arrays.stream(beans.getBeanDefinitionNames())
                .map(beans::getType)
                .filter(type -> type != null && type.getName().startsWith("dev.madang."))
                .map(ClassUtils::getUserClass)
                .filter(MailListenersTest::writesMails)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, TransactionalEventListener.class))
                .map(method -> method.getParameterTypes()[0])
                .collect(Collectors.toSet());
    }

    private static boolean writesMails(Class<?> type) {
        return Stream.of(type.getDeclaredConstructors())
                .flatMap(made -> Stream.of(made.getParameterTypes()))
                .anyMatch(given -> given == Letters.class || given == Postman.class);
    }

    private String tell() {
        CurrentMember member = people.member("준");
        news.tell(new News(member.id(), "test", "TEST", "site.name", List.of(), "/", true));
        return member.email();
    }

    private String signUp() {
        CurrentMember member = people.unconfirmed("새싹");
        publish(new MemberSignedUp(member.id()));
        return member.email();
    }

    private String askForTheConfirmation() {
        CurrentMember member = people.unconfirmed("새싹");
        publish(new EmailConfirmationRequested(member.id()));
        return member.email();
    }

    private String changeTheAccount() {
        CurrentMember member = people.member("준");
        publish(new PayoutAccountChanged(member.id(), "6789"));
        return member.email();
    }

    private String forgetThePassword() {
        CurrentMember member = people.member("준");
        publish(new PasswordResetRequested(member.email()));
        return member.email();
    }

    private String changeTheWayIn() {
        CurrentMember member = people.member("준");
        publish(new WayInChanged(member.id(), What.PASSKEY_ADDED));
        return member.email();
    }

    private String leave() {
        CurrentMember member = people.member("준");
        leaving.leave(member.id(), "쉬고 싶어요", null);
        return member.email();
    }

    private String comeBack() {
        CurrentMember member = people.member("준");
        publish(new MemberCameBack(member.id()));
        return member.email();
    }

    private String ask() {
        CurrentMember host = people.member("호스트");
        questions.ask(people.member("궁금이").id(), gear.listing(host.id()).publish(), "팩은 몇 개인가요?");
        return host.email();
    }

    private String answer() {
        CurrentMember host = people.member("호스트");
        CurrentMember asker = people.member("궁금이");
        UUID listing = gear.listing(host.id()).publish();
        questions.ask(asker.id(), listing, "팩은 몇 개인가요?");
        UUID question = jdbc.sql("SELECT id FROM listing_question WHERE listing_id = ?")
                .param(listing)
                .query(UUID.class)
                .single();
        questions.answer(host.id(), listing, question, "열두 개예요.");
        return asker.email();
    }

    private String propose() {
        Rental rental = rentals.paid();
        arrangements.propose(rental.guest().id(), rental.id(), Arrangement.parcel());
        return rental.host().email();
    }

    private String agree() {
        Rental rental = rentals.paid();
        arrangements.propose(rental.guest().id(), rental.id(), Arrangement.parcel());
        arrangements.propose(rental.host().id(), rental.id(), Arrangement.parcel());
        return rental.guest().email();
    }

    private String remind() {
        Rental rental = rentals.paid();
        publish(new ReminderDue(
                rental.id(), rental.guest().id(), ReminderDue.Kind.HAND_OVER, LocalDate.now(clock), null));
        return rental.guest().email();
    }

    private String miss() {
        Rental rental = rentals.paid();
        clock.moveTo(rentals.find(rental.id()).deadlines().absentFrom());
        noShows.report(new Reporter(rental.host().id(), false, null), rental.id(), "한 시간을 기다렸어요", null);
        return rental.guest().email();
    }

    private String claim() {
        Rental rental = rentals.returned();
        claims.open(rental.host().id(), rental.id(), Won.of(10_000), "폴대가 부러졌어요", List.of(), "바로 고쳤어요");
        return rental.guest().email();
    }

    private void publish(Object event) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(event));
    }

    private TransactionTemplate suspended() {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(PROPAGATION_NOT_SUPPORTED);
        return template;
    }

    private MimeMessage mailTo(String address) {
        MimeMessage mail = server.createMimeMessage();
        try {
            mail.setRecipients(MimeMessage.RecipientType.TO, address);
            mail.setText("");
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
        return mail;
    }
}
