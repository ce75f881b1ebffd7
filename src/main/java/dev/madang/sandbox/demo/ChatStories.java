package dev.madang.sandbox.demo;

import dev.madang.chat.inquiry.InquiryDesk;
import dev.madang.chat.inquiry.Topic;
import dev.madang.chat.message.MessageDesk;
import dev.madang.chat.room.RoomDesk;
import dev.madang.member.friend.FriendDesk;
import dev.madang.sandbox.TravellingClock;
import dev.madang.sandbox.demo.cast.DemoIds;
import dev.madang.sandbox.demo.cast.DemoText;
import dev.madang.sandbox.demo.rental.DemoReservation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What guests and hosts say to each other before they meet, who are friends, and what somebody asks the operators. */
@Component
@Profile("local")
class ChatStories {

    private static final int ROOMS = 24;
    private static final Duration BEFORE_ASKING = Duration.ofHours(3);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(7);

    private final RoomDesk rooms;
    private final MessageDesk messages;
    private final InquiryDesk inquiries;
    private final FriendDesk friends;

    ChatStories(RoomDesk rooms, MessageDesk messages, InquiryDesk inquiries, FriendDesk friends) {
        this.rooms = rooms;
        this.messages = messages;
        this.inquiries = inquiries;
        this.friends = friends;
    }

    Stream<Scene> scenes(DemoWorld world) {
        List<List<String>> talks = talks();
        List<DemoReservation> chosen = world.reservations().told().stream()
                .filter(reservation -> Stream.of(
                                reservation.guest(), reservation.listing().host())
                        .anyMatch(member -> List.of("guest", "host").contains(member.code())))
                .limit(ROOMS)
                .toList();
        Stream<Scene> talking =
                IntStream.range(0, chosen.size()).mapToObj(i -> talk(chosen.get(i), talks.get(i % talks.size())));
        return Stream.concat(talking, Stream.of(meeting(world), asking(world)));
    }

    private Scene talk(DemoReservation reservation, List<String> lines) {
        Instant begin = reservation.requestedAt().minus(BEFORE_ASKING);
        UUID guest = reservation.guest().id();
        UUID host = reservation.listing().host().id();
        return new Scene(begin, reservation.listing().id(), () -> {
            UUID room =
                    at(begin, () -> rooms.askHost(guest, reservation.listing().id()));
            for (int i = 0; i < lines.size(); i++) {
                String[] line = lines.get(i).split("\\|", 2);
                UUID speaker = line[0].equals("G") ? guest : host;
                String id = "demo-" + reservation.name().hashCode() + "-" + i;
                at(
                        begin.plus(BETWEEN_LINES.multipliedBy(i)),
                        () -> messages.say(speaker, room, line[1], id, List.of()));
            }
        });
    }

    private Scene meeting(DemoWorld world) {
        Instant at = world.now().minus(Duration.ofDays(12));
        UUID guest = DemoIds.of("member/guest");
        UUID host = DemoIds.of("member/host");
        return new Scene(at, guest, () -> {
            at(at, () -> friends.ask(guest, host));
            at(at.plus(Duration.ofHours(2)), () -> friends.ask(host, guest));
            at(world.now().minus(Duration.ofHours(5)), () -> friends.ask(DemoIds.of("member/seller"), guest));
        });
    }

    private Scene asking(DemoWorld world) {
        Instant at = world.now().minus(Duration.ofMinutes(40));
        return new Scene(
                at,
                DemoIds.of("member/seller"),
                () -> at(
                        at,
                        () -> inquiries.ask(
                                DemoIds.of("member/seller"), Topic.PAYMENT, "정산은 언제 들어오나요?", "demo-inquiry-1")));
    }

    private static List<List<String>> talks() {
        return Stream.of(DemoText.of("talks.txt").split("\n\n"))
                .map(talk -> talk.lines().filter(line -> !line.isBlank()).toList())
                .toList();
    }

    private static <T> T at(Instant moment, Supplier<T> act) {
        var answer = new ArrayList<T>();
        TravellingClock.at(moment, () -> answer.add(act.get()));
        return answer.getFirst();
    }
}
