package dev.madang.chat.inquiry;

import dev.madang.chat.room.RoomKind;
import dev.madang.chat.room.ShownRoom;
import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** On the page of an inquiry's room: how it stands, how it ends, and answers that are given often. */
@Component
class InquirySection implements Section<ShownRoom> {

    private static final int CANNED = 4;

    private final Inquiries inquiries;

    InquirySection(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    /**
     * {@code chat/inquiries :: standing}.
     *
     * @param mine whether its reader has asked it
     * @param canned message keys of the operators' frequent answers
     */
    record Standing(Inquiry inquiry, boolean mine, List<Canned> canned) {}

    /** @param clientId under which it is sent */
    record Canned(String key, String clientId) {}

    @Override
    public Optional<PageSection> of(ShownRoom shown, Reader reader) {
        if (shown.room().kind() != RoomKind.INQUIRY) {
            return Optional.empty();
        }
        return inquiries
                .ofRoom(shown.room().id())
                .map(inquiry ->
                        new PageSection("chat/inquiries :: standing", standing(inquiry, reader.is(inquiry.member()))));
    }

    static Standing standing(Inquiry inquiry, boolean mine) {
        List<Canned> canned = mine || !inquiry.isOpen()
                ? List.of()
                : IntStream.rangeClosed(1, CANNED)
                        .mapToObj(i -> new Canned("inquiry.canned." + i, Idempotency.newKey()))
                        .toList();
        return new Standing(inquiry, mine, canned);
    }
}
