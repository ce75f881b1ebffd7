package dev.madang.sandbox.demo.cast;

import dev.madang.media.Drawing;
import dev.madang.member.address.PostalAddress;
import dev.madang.sandbox.demo.drawing.Portrait;
import dev.madang.shared.CsvTable;
import dev.madang.shared.Region;
import dev.madang.shared.Regions;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who lends or borrows in the demo.
 *
 * @param code what stands before {@code @demo.madang} in their e-mail
 * @param hair of their portrait
 * @param loves first-level categories of which they lend gear; empty for who only borrows
 */
public record DemoMember(
        String code, String nickname, String hair, Region region, Set<String> loves, String introduction) {

    public static final String SECOND_OPERATOR = "operator";

    public static List<DemoMember> all(Regions regions) {
        return CsvTable.read("/demo/members.csv").rows().stream()
                .map(row -> member(row, regions))
                .toList();
    }

    /** An operator who only works: what one of them decided, another looks at. */
    public static DemoMember secondOperator(Regions regions) {
        return new DemoMember(
                SECOND_OPERATOR,
                "마당이웃",
                "bob",
                regions.find("seoul-jung").orElseThrow(),
                Set.of(),
                "신고와 이의를 살펴보는 운영자예요.");
    }

    public UUID id() {
        return DemoIds.of("member/" + code);
    }

    public String email() {
        return code + "@demo.madang";
    }

    public boolean isAdmin() {
        return code.equals("admin") || code.equals(SECOND_OPERATOR);
    }

    public Drawing portrait() {
        UUID photo = DemoIds.of("portrait/" + code);
        String svg = new Portrait(hair, code.hashCode()).svg();
        return new Drawing(photo, id(), svg, Portrait.SIZE, Portrait.SIZE);
    }

    /** Of somebody who can be found. */
    public PostalAddress address() {
        int number = Math.floorMod(code.hashCode(), 9_000) + 1_000;
        return new PostalAddress(
                nickname,
                "010-0000-" + number,
                "%05d".formatted(3_000 + number),
                region.ko() + " 마당로 " + number % 200,
                number % 20 + "층");
    }

    private static DemoMember member(CsvTable.Row row, Regions regions) {
        String loves = row.text("loves");
        return new DemoMember(
                row.text("code"),
                row.text("nickname"),
                row.text("hair"),
                regions.find(row.text("region")).orElseThrow(),
                loves.isEmpty() ? Set.of() : Set.of(loves.split(" ")),
                row.text("introduction"));
    }
}
