package disclosuredesk.rehearsal;

import disclosuredesk.calendar.MovableClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays lives day by day: everything that happens on a day happens on that day's clock, which only moves forward. */
@Component
@Profile("!prod")
class DayByDay {

    private static final int PROGRESS_EVERY = 5_000;

    private final MovableClock clock;

    DayByDay(MovableClock clock) {
        this.clock = clock;
    }

    /** Plays every move up to and including a day; what would come later has not happened. */
    void play(List<Life> lives, LocalDate until, Consumer<String> progress) {
        play(lives, until, (day, done, all) -> {
            if (done % PROGRESS_EVERY == 0) {
                progress.accept("%s  已办%d步，共%d步".formatted(day, done, all));
            }
        });
    }

    /** Hears of every move that was played. */
    interface Heard {
        void played(LocalDate day, int done, int all);
    }

    /** The same, and tells of every move. */
    void play(List<Life> lives, LocalDate until, Heard heard) {
        play(lives, List.of(), until, heard);
    }

    /** @param others what happens beside the cases */
    void play(List<Life> lives, List<Life.Move> others, LocalDate until, Heard heard) {
        List<Life.Move> moves = Stream.concat(lives.stream().flatMap(life -> life.moves().stream()), others.stream())
                .filter(move -> !move.on().isAfter(until))
                .collect(Collectors.toCollection(ArrayList::new));
        moves.sort(Life.Move.BY_DAY);
        LocalDate day = LocalDate.MIN;
        int done = 0;
        for (Life.Move move : moves) {
            if (!move.on().equals(day)) {
                day = move.on();
                clock.moveTo(day.atTime(9, 0));
            }
            move.act().run();
            heard.played(day, ++done, moves.size());
        }
    }
}
