package disclosuredesk.rehearsal;

import disclosuredesk.consultation.Answer;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.consultation.Consultations;
import disclosuredesk.consultation.SentEnquiry;
import disclosuredesk.decision.Attachment;
import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.ReviewAnswer;
import disclosuredesk.decision.SearchRecord;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.letters.Delivery;
import disclosuredesk.letters.Delivery.PostalService;
import disclosuredesk.requests.Registration;
import disclosuredesk.requests.RequestConcluded.Conclusion;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.FirstStep;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * One request's life as a list of dated acts, from registration to the end its ground leads to. Played by
 * {@link DayByDay}; every move is the act a page would call, with the version the page would carry.
 */
final class Life {

    /** One act on one day. */
    record Move(LocalDate on, Runnable act) {

        static final Comparator<Move> BY_DAY = Comparator.comparing(Move::on);
    }

    /** Calendar days that 20 working days take at most, with the longest holidays of a year in between. */
    static final int LONGEST_PAYMENT = 48;

    /** How what is withheld of a paper is named, so that it is not given and withheld under one name. */
    private static final Map<Ground, String> WITHHELD_OF_IT =
            Map.of(Ground.INTERNAL_AFFAIRS, "所附内部人员分工表", Ground.PROCESS_INFORMATION, "的讨论记录");

    private static final byte[] PROOF = "%PDF-1.4 rehearsal".getBytes(StandardCharsets.US_ASCII);

    private final Acts acts;
    private final Consultations consultations;
    private final Cast cast;
    private final Cast.Desk desk;
    private final Registration registration;
    private final RequestId id;
    private final List<Move> moves = new ArrayList<>();
    private final UnaryOperator<LocalDate> workDay;
    private LocalDate last = LocalDate.MIN;
    private int version;

    Life(Acts acts, Consultations consultations, Cast cast, Cast.Desk desk, Registration registration) {
        this(acts, consultations, cast, desk, registration, UnaryOperator.identity());
    }

    /** @param workDay the day on which an act of a day is done, the same or a later one; keeps their order */
    Life(
            Acts acts,
            Consultations consultations,
            Cast cast,
            Cast.Desk desk,
            Registration registration,
            UnaryOperator<LocalDate> workDay) {
        this.workDay = workDay;
        this.acts = acts;
        this.consultations = consultations;
        this.cast = cast;
        this.desk = desk;
        this.registration = registration;
        this.id = registration.id();
    }

    List<Move> moves() {
        return moves;
    }

    private LocalDate day(int afterReceipt) {
        return workDay.apply(registration.receipt().arrivedOn().plusDays(afterReceipt));
    }

    private Life on(int day, Runnable act) {
        return on(day(day), act);
    }

    /** No act before the one it follows on. */
    private Life on(LocalDate day, Runnable act) {
        last = day.isBefore(last) ? last : day;
        moves.add(new Move(last, act));
        return this;
    }

    Life registered() {
        return on(0, () -> acts.registering().register(registration, cast.clerk()));
    }

    Life accepted(int day) {
        return on(day, () -> acts.examining().accept(id, version++, null, cast.clerk()));
    }

    /** The short way: drafted at once and signed without a legal review. */
    Life takenSimply(int day) {
        return on(day, () -> acts.examining().takeSimply(id, version++, cast.clerk()));
    }

    Life concluded(int day, Conclusion conclusion) {
        return on(day, () -> acts.examining().conclude(id, version++, conclusion, "经审查可以直接答复", cast.clerk()));
    }

    /** The notice is put into a letter and sent; the applicant has until the given day. */
    Life correctionAsked(int day, int dueDay) {
        return on(day, () -> {
            acts.examining()
                    .prepareCorrection(id, version++, "请明确所需政府信息的名称、文号或者便于查询的其他特征", day(dueDay), false, cast.clerk());
            acts.examining().askForCorrection(id, version++, day(day), null, cast.clerk());
        });
    }

    Life corrected(int day) {
        return on(
                day,
                () -> acts.correcting()
                        .receive(id, version++, day(day), "补正：" + registration.information(), cast.clerk()));
    }

    /** The day after the applicant's period, when the process ends the request by itself. */
    Life abandoned(int dueDay) {
        return on(workDay.apply(day(dueDay).plusDays(1)), () -> acts.timers().endDuePeriods());
    }

    Life assigned(int day) {
        return on(
                day,
                () -> acts.assigning().assign(id, version++, desk.department().id(), null, cast.clerk()));
    }

    Life proposed(int day, Ground ground, boolean opinionsNeeded) {
        return on(
                day,
                () -> acts.proposing()
                        .propose(
                                id,
                                version++,
                                new SearchRecord(
                                        "业务系统、档案室",
                                        registration.information(),
                                        desk.handler().name(),
                                        day(day),
                                        ground == Ground.DOES_NOT_EXIST ? "没有检索到所申请的信息" : "检索到有关文件，已交拟办",
                                        ground == Ground.DOES_NOT_EXIST ? new Attachment("检索截图.pdf", PROOF) : null),
                                ground,
                                "建议依据" + ground.article() + "答复",
                                opinionsNeeded,
                                desk.handler()));
    }

    Life assignmentReturned(int day) {
        return on(day, () -> acts.proposing().returnAssignment(id, version++, "该信息不由本科室保管", desk.handler()));
    }

    Life opinionAsked(int day, String party) {
        return on(day, () -> {
            Consultation letter = Consultation.letter(
                    Consultation.Kind.THIRD_PARTY, party, null, registration.information(), day(day), day(day));
            acts.consulting().prepare(id, version++, List.of(letter), List.of(), false, cast.clerk());
            acts.consulting().ask(id, version++, List.of(new SentEnquiry(1, null, day(day), day(day))), cast.clerk());
        });
    }

    Life opinionGiven(int day, Consultation.Opinion opinion) {
        return on(day, () -> {
            long consultation = consultations.of(id).get(0).id();
            acts.consulting()
                    .recordOpinion(
                            id,
                            version++,
                            new Answer(consultation, null, day(day), opinion, "公开会损害其合法权益"),
                            cast.clerk());
        });
    }

    /** Proposed, approved and told on one day. */
    Life extended(int day, int workingDays) {
        return on(day, () -> {
            acts.extending().propose(id, version++, workingDays, "须汇总三个科室的材料", cast.clerk());
            acts.extending().approve(id, version++, cast.head());
            acts.extending().prepareNotice(id, version++, cast.clerk());
            acts.extending().tell(id, version++, day(day), cast.clerk());
        });
    }

    /** Proposed; the head has not answered yet. */
    Life extensionProposed(int day, int workingDays) {
        return on(day, () -> acts.extending().propose(id, version++, workingDays, "所涉档案年代久远，检索量大", cast.clerk()));
    }

    Life reasonsAsked(int day, int dueDay) {
        return on(day, () -> {
            acts.excess().prepare(id, version++, day(dueDay), "一个月内提出申请46件，内容相近", false, cast.clerk());
            acts.excess().ask(id, version++, day(day), cast.clerk());
        });
    }

    /** The reasons came in and were found unreasonable. */
    Life reasonsRejected(int day) {
        return on(day, () -> {
            acts.excess().receive(id, version++, day(day), "个人需要", cast.clerk());
            acts.excess().findUnreasonable(id, version++, "与申请的数量不相称", cast.clerk());
        });
    }

    /** The fee is not paid; the process ends the request when its period, some six weeks at most, is over. */
    Life notPaid(int fromDay) {
        for (int day = fromDay; day <= fromDay + LONGEST_PAYMENT; day += 3) {
            on(day, () -> acts.timers().endDuePeriods());
        }
        return this;
    }

    Life feeAsked(int day, int pages) {
        return on(day, () -> {
            acts.charging().prepare(id, version++, FeeNotice.Basis.PAGE, pages, 0, false, cast.clerk());
            acts.charging().ask(id, version++, day(day), day(day), cast.clerk());
        });
    }

    Life drafted(int day, Ground ground) {
        return on(day, () -> acts.decisionMaking().draft(id, version++, List.of(part(ground)), cast.clerk()));
    }

    /** 部分公开: one item given, another withheld on the ground. */
    Life draftedInPart(int day, Ground withheldOn) {
        return on(
                day,
                () -> acts.decisionMaking()
                        .draft(
                                id,
                                version++,
                                List.of(
                                        part(Ground.PROVIDED),
                                        part(
                                                registration.information()
                                                        + WITHHELD_OF_IT.getOrDefault(withheldOn, "中不予公开的部分"),
                                                withheldOn)),
                                cast.clerk()));
    }

    private DecisionPart part(Ground ground) {
        return part(registration.information(), ground);
    }

    /** What is given is given as it was asked for. */
    private DecisionPart part(String information, Ground ground) {
        return new DecisionPart(
                information, ground, Proofs.reason(ground), Proofs.of(ground, registration.wantedForm()));
    }

    Life reviewed(int day) {
        return on(
                day,
                () -> acts.decisionMaking()
                        .passReview(
                                id,
                                version++,
                                ReviewAnswer.allFine(),
                                Proofs.secrecyReview(day(day)),
                                "同意",
                                cast.reviewer()));
    }

    Life returnedFromReview(int day) {
        return on(
                day,
                () -> acts.decisionMaking()
                        .returnFromReview(id, version++, List.of(), FirstStep.DRAFT, "请补充说明理由", cast.reviewer()));
    }

    /** The head signs what nobody reviewed, and looks for secrets himself. */
    Life approvedSimply(int day) {
        return on(
                day,
                () -> acts.decisionMaking()
                        .approve(id, version++, Proofs.secrecyReview(day(day)), "同意", "", cast.head()));
    }

    Life approved(int day) {
        return on(day, () -> acts.decisionMaking().approve(id, version++, "同意", "", cast.head()));
    }

    Life delivered(int day) {
        return on(
                day,
                () -> acts.delivering()
                        .deliver(
                                id,
                                version++,
                                Delivery.posted(
                                        PostalService.EMS,
                                        day(day),
                                        "10" + registration.id().value().substring(0, 8)),
                                cast.clerk()));
    }

    Life withdrawn(int day) {
        return on(day, () -> acts.withdrawing().withdraw(id, version++, day(day), "申请人书面撤回", cast.clerk()));
    }

    /** Archived by the clerk; after the system closed the request its version has risen once more. */
    Life archived(int day, boolean closedBySystem) {
        return on(
                day,
                () -> acts.archiving()
                        .archive(id, closedBySystem ? ++version : version, "", "演示或者重办的案件，没有制发通知书", cast.clerk()));
    }

    /** Draft to archive, one act a day. */
    Life answered(int fromDay, Ground ground) {
        return drafted(fromDay, ground).decided(fromDay + 1);
    }

    /** Review to archive, one act a day. */
    Life decided(int fromDay) {
        return reviewed(fromDay).approved(fromDay + 1).delivered(fromDay + 2).archived(fromDay + 3, false);
    }

    /** What others record about the request, on a day of its life. */
    Life and(int day, Consumer<LocalDate> act) {
        return on(day, () -> act.accept(day(day)));
    }

    Registration registration() {
        return registration;
    }
}
