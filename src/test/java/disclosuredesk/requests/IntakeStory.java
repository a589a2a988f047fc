package disclosuredesk.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Drafts and how requests are taken in, on a real database. */
abstract class IntakeStory {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private KeepingDrafts drafts;

    @Autowired
    private Intakes intakes;

    private World world;
    private final RequestId id = RequestId.random();

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    private void keep(String opening, int seen, int edit, String name) {
        drafts.keep(new RegistrationDraft.State(id, opening, seen, edit, Map.of("applicantName", name)), world.clerk);
    }

    private Refused refusal(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }

    private RequestId registered(Intake intake) {
        Registration plain = world.registration(world.today());
        world.registering.register(
                new Registration(
                        plain.id(),
                        plain.receipt(),
                        plain.applicant(),
                        plain.information(),
                        null,
                        plain.wantedForm(),
                        plain.wantedRoute(),
                        intake),
                world.clerk);
        return plain.id();
    }

    @Test
    void aDraftIsKeptAsTypedAndTheLatestComesFirst() {
        keep("page", 0, 1, "王𬭶\t“”&=%\n2");
        RequestId second = RequestId.random();
        world.today(World.MONDAY.plusDays(1));
        drafts.keep(new RegistrationDraft.State(second, "other", 0, 1, Map.of()), world.clerk);
        assertThat(drafts.of(world.clerk)).extracting(RegistrationDraft::id).containsExactly(second, id);
        assertThat(drafts.get(id, world.clerk).fields()).isEqualTo(Map.of("applicantName", "王𬭶\t“”&=%\n2"));
        assertThat(drafts.get(second, world.clerk).fields()).isEmpty();
    }

    @Test
    void sameStateTwiceIsKeptAndAnOlderOneIsNot() {
        keep("page", 0, 5, "新");
        keep("page", 0, 5, "新");
        assertThat(refusal(() -> keep("page", 0, 4, "旧")).messageKey()).isEqualTo("requests.draft.newer");
        keep("another", 5, 6, "另一窗");
        assertThat(refusal(() -> keep("page", 0, 9, "第一窗")).kind()).isEqualTo(Refused.Kind.CONFLICT);
        assertThat(drafts.get(id, world.clerk).fields()).containsEntry("applicantName", "另一窗");
    }

    @Test
    void ofManySavesAtOnceTheNewestStays() throws Exception {
        ExecutorService officers = Executors.newFixedThreadPool(8);
        try {
            var start = new CountDownLatch(1);
            var newest = new AtomicInteger();
            List<Future<Void>> saves = new ArrayList<>();
            for (int i = 1; i <= 24; i++) {
                int edit = i;
                saves.add(officers.submit(() -> {
                    start.await();
                    try {
                        keep("page", 0, edit, "第" + edit);
                        newest.accumulateAndGet(edit, Math::max);
                    } catch (Refused late) {
                        assertThat(late.messageKey()).isEqualTo("requests.draft.newer");
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<Void> save : saves) {
                save.get();
            }
            assertThat(drafts.get(id, world.clerk).edit())
                    .isEqualTo(newest.get())
                    .isEqualTo(24);
        } finally {
            officers.shutdownNow();
        }
    }

    @Test
    void theRegistrationEndsTheDraft() {
        Registration plain = world.registration(world.today());
        drafts.keep(new RegistrationDraft.State(plain.id(), "page", 0, 1, Map.of("applicantName", "王")), world.clerk);
        world.registering.register(plain, world.clerk);
        assertThat(drafts.of(world.clerk)).isEmpty();
        assertThat(refusal(() -> drafts.keep(
                                new RegistrationDraft.State(plain.id(), "page", 0, 2, Map.of()), world.clerk))
                        .messageKey())
                .isEqualTo("requests.draft.registered");
    }

    @Test
    void aDraftIsSeenChangedAndDiscardedByItsOfficerOnly() {
        Officer another = world.officer(world.agency, null, "辛", Role.CLERK);
        keep("page", 0, 1, "王");
        assertThat(drafts.of(another)).isEmpty();
        assertThat(refusal(() -> drafts.get(id, another)).kind()).isEqualTo(Refused.Kind.NOT_FOUND);
        drafts.discard(id, another);
        assertThat(drafts.of(world.clerk)).hasSize(1);
        assertThat(refusal(() -> drafts.discard(id, world.head)).kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        drafts.discard(id, world.clerk);
        assertThat(drafts.of(world.clerk)).isEmpty();
    }

    @Test
    void requestsOutOfOneLetterKnowEachOtherAndNobodyElse() {
        RequestId first = registered(Intake.PLAIN);
        RequestId second = registered(new Intake(null, null, first));
        RequestId third = registered(new Intake(null, "委托书", second));
        registered(Intake.PLAIN);
        assertThat(intakes.siblings(second, world.clerk))
                .extracting(Intakes.Sibling::id)
                .containsExactly(first, third);
        assertThat(intakes.of(third)).isEqualTo(new Intake(null, "委托书", first));
        assertThat(intakes.siblings(registered(Intake.PLAIN), world.clerk)).isEmpty();
    }

    @Test
    void anOralRequestIsInTheLedgerWithItsWriterAndConfirmation() {
        RequestId oral = registered(new Intake(new OralRequest("甲", OralRequest.Confirmation.TELEPHONE), null, null));
        assertThat(world.ledger(oral)).containsExactly("RequestRegistered", "OralRequestWritten");
        assertThat(intakes.of(oral).oral()).isEqualTo(new OralRequest("甲", OralRequest.Confirmation.TELEPHONE));
        assertThat(world.audit
                        .as(OralRequestWritten.class, world.audit.of(oral).get(1))
                        .writtenBy())
                .isEqualTo("甲");
    }
}
