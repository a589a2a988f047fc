package disclosuredesk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import disclosuredesk.agencies.ChangingSettings;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Setting;
import disclosuredesk.decision.Returning;
import disclosuredesk.decision.SimpleProcedure;
import disclosuredesk.testing.DoctorsWord;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whatever is done to a request before it is signed, in any order: an answer can still be signed. */
abstract class WalkStory {

    @Autowired
    private ApplicationContext beans;

    /** How many walks the build makes; {@code -Dwalks=10000} makes more, {@code -Dfirst-walk=201} others. */
    abstract int walks();

    @Test
    void noLegalMoveLeadsToAStateFromWhichNoAnswerCanBeSigned() {
        walk(World.MONDAY, Integer.getInteger("walks", walks()));
    }

    /** The notice of 2027 is not known in these walks: dates are missing, work is not. */
    @Test
    void aYearWithoutACalendarHoldsNoMoveUp() {
        walk(LocalDate.of(2026, Month.DECEMBER, 14), Integer.getInteger("walks", walks()) / 5);
    }

    private void walk(LocalDate from, int walks) {
        World world = new World(beans);
        Officer leader = world.officer(world.agency, null, "癸", Role.LEADER);
        Officer secondHead = world.anotherHead();
        int first = Integer.getInteger("first-walk", 1);
        for (int seed = first; seed < first + walks; seed++) {
            beans.getBean(ChangingSettings.class)
                    .change(
                            Map.of(Setting.LEADER_APPROVAL, seed % 4 == 0 ? 1 : 0, Setting.SIMPLE_PROCEDURE, seed % 2),
                            world.administrator);
            Walk walk = new Walk(
                    world,
                    beans.getBean(Returning.class),
                    beans.getBean(SimpleProcedure.class),
                    leader,
                    secondHead,
                    from,
                    seed);
            assertThatCode(() -> {
                        walk.byChance(60);
                        assertThat(walk.mainSteps()).hasSizeLessThan(2);
                        walk.toTheAnswer();
                        assertThat(world.steps(walk.request())).containsExactly("archiveDossier");
                    })
                    .as("walk %d: %s", seed, walk.done())
                    .doesNotThrowAnyException();
        }
        assertThat(DoctorsWord.on(world, beans))
                .as("the doctor's word on all of them")
                .isEmpty();
    }
}
