package disclosuredesk.rehearsal;

import disclosuredesk.cooperation.AssistanceQuestion;
import disclosuredesk.cooperation.AssistanceView;
import disclosuredesk.cooperation.Conferral;
import disclosuredesk.cooperation.ConferralQuestion;
import disclosuredesk.cooperation.OutsideLetter;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.PartView;
import disclosuredesk.decision.SearchRecord;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.requests.AskedPart;
import disclosuredesk.shared.RequestId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What others are asked about one request, as acts that wait for their day; each is the act a page would call. */
final class Together {

    private final Acts acts;
    private final Cast cast;
    private final RequestId id;

    Together(Acts acts, Cast cast, RequestId id) {
        this.acts = acts;
        this.cast = cast;
        this.id = id;
    }

    /** Help is asked of a department. */
    Consumer<LocalDate> help(Cast.Desk of, String question, int workingDays) {
        return on -> acts.askingAssistance()
                .ask(
                        id,
                        new AssistanceQuestion(
                                question, Set.of(of.department().id()), List.of(), List.of(), workingDays),
                        cast.clerk());
    }

    /** Help is asked of an organ outside, by letter. */
    Consumer<LocalDate> helpOutside(String organ, String address, String number, String question, int workingDays) {
        return on -> acts.askingAssistance()
                .ask(
                        id,
                        new AssistanceQuestion(
                                question,
                                Set.of(),
                                List.of(new OutsideLetter(
                                        organ, address, new OutsideLetter.Sending(number, on, "EMS 1029384756"))),
                                List.of(),
                                workingDays),
                        cast.clerk());
    }

    Consumer<LocalDate> helpReceived(Cast.Desk by) {
        return on -> acts.answeringAssistance().receive(lastHelp(), null, by.handler());
    }

    /** The organ's answer comes with a paper. */
    Consumer<LocalDate> helpAnsweredOutside(String text, String paper) {
        return on -> acts.answeringAssistance()
                .answer(
                        lastHelp(),
                        on,
                        text,
                        List.of(InspectedFile.of(paper + ".txt", text.getBytes(StandardCharsets.UTF_8))),
                        cast.clerk());
    }

    void helpChased(LocalDate on) {
        acts.askingAssistance().chase(lastHelp(), "请尽快答复", cast.clerk());
    }

    void helpClosed(LocalDate on) {
        acts.askingAssistance().close(lastHelp(), "", cast.clerk());
    }

    private long lastHelp() {
        return acts.assistances().of(id).stream()
                .map(AssistanceView::of)
                .mapToLong(one -> one.id())
                .max()
                .orElseThrow();
    }

    /** A department is given a part beside the lead department. */
    Consumer<LocalDate> part(Cast.Desk to, String what, int workingDays) {
        return on -> acts.givingParts().give(id, new AskedPart(to.department().id(), what, workingDays), cast.clerk());
    }

    Consumer<LocalDate> partClaimed(Cast.Desk by) {
        return on -> acts.answeringParts().claim(lastPart(), by.handler());
    }

    Consumer<LocalDate> partAnswered(Cast.Desk by, String findings, String opinion) {
        return on -> acts.answeringParts()
                .answer(
                        lastPart(),
                        new SearchRecord("本科室档案柜、业务系统", "项目名称", by.handler().name(), on, findings),
                        Ground.PROVIDED,
                        opinion,
                        by.handler());
    }

    private long lastPart() {
        return acts.parts().of(id).stream()
                .map(PartView::of)
                .mapToLong(one -> one.id())
                .max()
                .orElseThrow();
    }

    /** The law office and counsel are asked, in writing. */
    Consumer<LocalDate> conferral(String question, int workingDays) {
        return on -> acts.conferring()
                .convene(
                        id,
                        new ConferralQuestion(
                                question,
                                Conferral.Form.WRITTEN,
                                null,
                                Map.of(
                                        Conferral.Participant.Kind.LEGAL_OFFICE,
                                        List.of("法规科"),
                                        Conferral.Participant.Kind.COUNSEL,
                                        List.of("示例律师事务所")),
                                List.of(),
                                workingDays),
                        cast.clerk());
    }

    /** Each participant says what he thinks. */
    Consumer<LocalDate> opinions(String person, String text) {
        return on -> {
            Conferral conferral = lastConferral();
            conferral
                    .participants()
                    .forEach(participant -> acts.conferring()
                            .recordOpinion(
                                    id,
                                    conferral.id(),
                                    new Conferral.Opinion(participant.id(), person, on, text),
                                    List.of(),
                                    cast.clerk()));
        };
    }

    Consumer<LocalDate> concluded(String conclusion) {
        return on -> acts.conferring().conclude(id, lastConferral().id(), on, "", List.of(), conclusion, cast.clerk());
    }

    void followed(LocalDate on) {
        acts.conferring().weigh(id, lastConferral().id(), Conferral.Weighing.FOLLOWED, "", cast.clerk());
    }

    private Conferral lastConferral() {
        return acts.conferrals().of(id).stream()
                .max(Comparator.comparingLong(Conferral::id))
                .orElseThrow();
    }
}
