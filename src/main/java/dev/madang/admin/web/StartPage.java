package dev.madang.admin.web;

import dev.madang.platform.pages.OperatorNumber.Meaning;
import dev.madang.shared.Won;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What operators see at one look; feeds {@code admin/start}.
 *
 * @param toDo numbers that should be none
 * @param figures the others
 * @param online how many members are here; null while nobody knows
 */
record StartPage(
        List<Figure> toDo, List<Figure> figures, @Nullable Long online, Chart joined, List<Part> health) {

    /** @param href the list that it leads to; null where there is none */
    record Figure(String name, Meaning meaning, @Nullable String href, long value) {

        /** As pages print it. */
        public Object printed() {
            return meaning == Meaning.SUM ? Won.of(value) : value;
        }

        public boolean isWaiting() {
            return meaning == Meaning.TO_DO && value > 0;
        }
    }

    /**
     * A part of what Madang runs on.
     *
     * @param name {@code diskSpace}
     * @param note what is known beside it, such as the free space; empty for nothing
     */
    record Part(String name, boolean up, String note) {}

    /** Bars of equal width from the left, each as high as its share of the highest. */
    record Chart(List<Bar> bars) {

        static final int WIDTH = 350;
        static final int HEIGHT = 120;

        private static final int BAR = 34;

        /** Places in the units of the drawing, from its upper left corner. */
        record Bar(LocalDate day, int members, int x, int y, int width, int height) {

            public int middle() {
                return x + width / 2;
            }
        }

        static Chart of(List<LocalDate> days, List<Integer> members) {
            int most = Math.max(
                    1, members.stream().mapToInt(Integer::intValue).max().orElse(1));
            int step = WIDTH / Math.max(1, days.size());
            var bars = new ArrayList<Bar>();
            for (int i = 0; i < days.size(); i++) {
                int height = Math.round((float) HEIGHT * members.get(i) / most);
                bars.add(new Bar(
                        days.get(i), members.get(i), i * step + (step - BAR) / 2, HEIGHT - height, BAR, height));
            }
            return new Chart(bars);
        }

        public int total() {
            return bars.stream().mapToInt(Bar::members).sum();
        }
    }
}
