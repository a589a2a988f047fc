package disclosuredesk.story;

import disclosuredesk.agencies.Officer;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.clock.Amending;
import disclosuredesk.consultation.Answer;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.cooperation.AssistanceView;
import disclosuredesk.cooperation.Conferral;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.PartView;
import disclosuredesk.decision.Returning;
import disclosuredesk.decision.ReviewAnswer;
import disclosuredesk.decision.SimpleProcedure;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.RequestConcluded.Conclusion;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import disclosuredesk.workflow.FirstStep;
import disclosuredesk.workflow.ProcessSteps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One request led by chance through whatever acts are possible, each with some of its arguments. What an act refuses is
 * not done. {@link #toTheAnswer} then does only what the steps ask for.
 */
final class Walk {

    /** More steps than any way from anywhere to the signature has. */
    private static final int LONGEST_WAY = 20;

    private final World world;
    private final Returning returning;
    private final Officer leader;
    private final Officer secondHead;
    private final SimpleProcedure simple;
    private final Random random;
    private final RequestId id;
    private final List<String> done = new ArrayList<>();
    private final Map<String, Runnable> moves = new LinkedHashMap<>();

    Walk(
            World world,
            Returning returning,
            SimpleProcedure simple,
            Officer leader,
            Officer secondHead,
            LocalDate from,
            long seed) {
        this.world = world;
        this.simple = simple;
        this.returning = returning;
        this.leader = leader;
        this.secondHead = secondHead;
        this.random = new Random(seed);
        world.today(from);
        this.id = world.registered();
        moves.put("accept", () -> world.examining.accept(id, version(), null, world.clerk));
        moves.put("takeSimply", () -> world.examining.takeSimply(id, version(), world.clerk));
        moves.put(
                "conclude",
                () -> world.examining.conclude(
                        id, version(), one(List.of(Conclusion.values())), "可以直接答复", world.clerk));
        moves.put(
                "askForCorrection",
                () -> world.askForCorrection(
                        id,
                        version(),
                        CorrectionNotice.sent(
                                world.today(), "请写明名称", world.today().plusDays(7)),
                        random.nextBoolean() ? "检索后才发现" : null,
                        world.clerk));
        moves.put("correct", () -> world.correcting.receive(id, version(), world.today(), "名称如下", world.clerk));
        moves.put(
                "assign",
                () -> world.assigning.assign(
                        id,
                        version(),
                        random.nextBoolean() ? world.department : world.otherDepartment,
                        null,
                        world.clerk));
        moves.put(
                "propose",
                () -> world.proposing.propose(
                        id, version(), world.search(), Ground.PROVIDED, "建议公开", random.nextBoolean(), handler()));
        moves.put("returnAssignment", () -> world.proposing.returnAssignment(id, version(), "不归本科室", handler()));
        moves.put(
                "ask",
                () -> world.askOpinions(
                        id,
                        version(),
                        List.of(Consultation.letter(
                                one(List.of(Consultation.Kind.values())),
                                "甲公司" + random.nextInt(9),
                                null,
                                "报价",
                                world.today(),
                                random.nextBoolean() ? world.today() : null)),
                        world.clerk));
        moves.put("askWithin", () -> world.opinionAskedWithin(id, one(List.of(Consultation.Kind.values()))));
        moves.put("opinionWithin", this::opinionWithin);
        moves.put("askNobody", () -> world.consulting.askNobody(id, version(), "无须征求", world.clerk));
        moves.put("opinion", this::opinion);
        moves.put("goOnWithout", () -> world.consulting.goOnWithout(id, version(), open(), "不再等待", world.head));
        moves.put(
                "draft",
                () -> world.draft(
                        id, random.nextInt(4) == 0 && !simple.isTaken(id) ? Ground.NOT_INFORMATION : Ground.PROVIDED));
        moves.put(
                "passReview",
                () -> world.decisionMaking.passReview(
                        id,
                        version(),
                        ReviewAnswer.allFine(),
                        Proofs.secrecyReview(world.today()),
                        "同意",
                        world.reviewer));
        moves.put(
                "returnFromReview",
                () -> world.decisionMaking.returnFromReview(id, version(), List.of(), step(), "请补", world.reviewer));
        moves.put(
                "approve",
                () -> world.decisionMaking.approve(
                        id, version(), Proofs.secrecyReview(world.today()), "同意", "", world.head));
        moves.put(
                "returnFromApproval",
                () -> world.decisionMaking.returnFromApproval(id, version(), step(), "请补", world.head));
        moves.put("endorse", () -> world.decisionMaking.endorse(id, version(), "同意", "", leader));
        moves.put(
                "returnFromEndorsement",
                () -> world.decisionMaking.returnFromEndorsement(id, version(), step(), "请补", leader));
        moves.put("return", () -> returning.goBack(id, version(), step(), "发现新的情况", world.clerk));
        moves.put("proposeExtension", () -> world.extending.propose(id, version(), 5, "量大", world.clerk));
        moves.put("approveExtension", () -> world.extending.approve(id, version(), world.head));
        moves.put("tellExtension", () -> world.tellExtension(id, version(), world.today(), world.clerk));
        moves.put(
                "askReasons",
                () -> world.askForReasons(
                        id, version(), world.today(), world.today().plusDays(5), "本月46件", world.clerk));
        moves.put("reasons", () -> world.excess.receive(id, version(), world.today(), "研究", world.clerk));
        moves.put("findUnreasonable", () -> world.excess.findUnreasonable(id, version(), "不相称", world.clerk));
        moves.put(
                "charge",
                () -> world.askForFee(
                        id,
                        version(),
                        new FeeNotice(FeeNotice.Basis.PAGE, 44, 0, world.today(), world.today(), null, null),
                        world.clerk));
        moves.put("pay", () -> world.charging.settle(id, version(), world.today(), "收据1号", world.clerk));
        moves.put("givePart", () -> world.partGiven(id, world.otherDepartment));
        moves.put("claimPart", () -> world.answeringParts.claim(part(), helper()));
        moves.put(
                "answerPart",
                () -> world.answeringParts.answer(part(), world.search(), Ground.PROVIDED, "可以公开", helper()));
        moves.put("returnPart", () -> world.answeringParts.giveBack(part(), "不归本科室", helper()));
        moves.put(
                "reassignPart",
                () -> world.givingParts.reassign(part(), world.otherDepartment, null, "请再查", world.clerk));
        moves.put("takePartBack", () -> world.givingParts.takeBack(part(), "不再等待", world.clerk));
        moves.put(
                "help",
                () -> world.helpAsked(
                        id,
                        world.requests.get(id, world.clerk).departmentId() != null && random.nextBoolean()
                                ? world.department
                                : world.otherDepartment));
        moves.put("helpOutside", () -> world.helpAskedOutside(id));
        moves.put("helpPrepared", () -> world.helpPrepared(id));
        moves.put(
                "helpSent",
                () -> world.askingAssistance.send(help(), "示函〔2026〕7号", world.today(), "EMS 1", world.clerk));
        moves.put("departmentsConfer", () -> world.departmentsConfer(id));
        moves.put(
                "departmentsOpinion",
                () -> world.answeringConferrals.give(conferral(), "可以公开", List.of(), world.handlerElsewhere));
        moves.put("helpReceived", () -> world.answeringAssistance.receive(help(), world.today(), helper()));
        moves.put(
                "helpAnswered",
                () -> world.answeringAssistance.answer(help(), world.today(), "查得一份", List.of(), helper()));
        moves.put("chase", () -> world.askingAssistance.chase(help(), "", world.clerk));
        moves.put("escalate", () -> world.askingAssistance.escalate(help(), "一直没有答复", world.clerk));
        moves.put("closeHelp", () -> world.askingAssistance.close(help(), "不再需要", world.clerk));
        moves.put("takeHelpBack", () -> world.askingAssistance.takeBack(help(), "问错了", world.clerk));
        moves.put("confer", () -> world.conferred(id));
        moves.put("conferralOpinion", () -> {
            if (conferral() != 0) {
                world.conferring.recordOpinion(id, conferral(), world.opinion(id, conferral()), List.of(), world.clerk);
            }
        });
        moves.put(
                "concludeConferral",
                () -> world.conferring.conclude(id, conferral(), world.today(), "纪要", List.of(), "可以公开", world.clerk));
        moves.put("weigh", this::weigh);
        moves.put("callOff", () -> world.conferring.callOff(id, conferral(), "不再需要", world.clerk));
        moves.put("revoke", this::revoke);
        moves.put("days", () -> {
            world.today(world.today().plusDays(1 + random.nextInt(4)));
            world.timers.endDuePeriods();
        });
    }

    private int version() {
        return world.version(id);
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private FirstStep step() {
        return one(List.of(FirstStep.values()));
    }

    private Officer handler() {
        return Long.valueOf(world.otherDepartment)
                        .equals(world.requests.get(id, world.clerk).departmentId())
                ? world.handlerElsewhere
                : world.handler;
    }

    private long open() {
        return world.consultations.of(id).stream()
                .filter(Consultation::isOpen)
                .mapToLong(Consultation::id)
                .findFirst()
                .orElse(0);
    }

    /** Some part of a helping department, open or not; 0 if there is none. */
    private long part() {
        List<PartView> all = world.parts.of(id);
        return all.isEmpty() ? 0 : one(all).of().id();
    }

    private void settleParts() {
        for (PartView one : world.parts.of(id)) {
            if (one.of().isOpen()) {
                world.givingParts.takeBack(one.of().id(), "不再等待", world.clerk);
            }
        }
    }

    /** Some help that was asked for, open or not; 0 if there is none. */
    private long help() {
        List<AssistanceView> all = world.assistances.of(id);
        return all.isEmpty() ? 0 : one(all).of().id();
    }

    private Officer helper() {
        return one(List.of(world.handler, world.handlerElsewhere, world.clerk));
    }

    /** The other agency of the installation says what it was asked; without a letter to it, nothing. */
    private void opinionWithin() {
        world.askedOpinions.awaited(world.clerkOfAnotherAgency.agencyId()).stream()
                .filter(one -> one.request().equals(id))
                .findFirst()
                .ifPresent(one -> world.givingOpinions.give(
                        one.id(),
                        random.nextBoolean() ? Consultation.Opinion.AGREES : Consultation.Opinion.OBJECTS,
                        "尚在审批",
                        "庞某",
                        List.of(),
                        world.clerkOfAnotherAgency));
    }

    private long conferral() {
        List<Conferral> all = world.conferrals.of(id);
        return all.isEmpty() ? 0 : all.get(all.size() - 1).id();
    }

    private void weigh() {
        for (Conferral one : world.conferrals.of(id)) {
            if (one.state() == Conferral.State.CONCLUDED) {
                world.conferring.weigh(
                        id,
                        one.id(),
                        random.nextBoolean() ? Conferral.Weighing.FOLLOWED : Conferral.Weighing.DEPARTED,
                        "另有依据",
                        world.clerk);
            }
        }
    }

    private void opinion() {
        world.consulting.recordOpinion(
                id,
                version(),
                new Answer(
                        open(),
                        world.today(),
                        world.today(),
                        random.nextBoolean() ? Consultation.Opinion.AGREES : Consultation.Opinion.OBJECTS,
                        "损害权益"),
                world.clerk);
    }

    private void revoke() {
        List<Amending.Amendable> some = world.amending.amendable(id, secondHead).stream()
                .filter(Amending.Amendable::revocable)
                .toList();
        if (!some.isEmpty()) {
            world.amending.revoke(id, version(), one(some).seq(), "误登", secondHead);
        }
    }

    RequestId request() {
        return id;
    }

    /** What was done, for whoever has to find out why a walk ended badly. */
    List<String> done() {
        return done;
    }

    /** Tries some acts of the case by chance. */
    void byChance(int tries) {
        List<String> names = List.copyOf(moves.keySet());
        for (int i = 0; i < tries && isUnsigned(); i++) {
            String name = one(names);
            if (attempt(moves.get(name))) {
                done.add(name + "→" + world.steps(id));
            }
        }
    }

    private static boolean attempt(Runnable act) {
        try {
            act.run();
            return true;
        } catch (CalendarMissing holdsUp) {
            throw new AssertionError("a year without a calendar stops no work", holdsUp);
        } catch (Refused impossible) {
            return false;
        }
    }

    /** Neither signed nor ended. */
    boolean isUnsigned() {
        return world.process.beforeSignature(id).isPresent();
    }

    /** Does what each step asks for until the answer is signed and delivered; gives up after more steps than there can be. */
    void toTheAnswer() {
        for (int i = 0; i < LONGEST_WAY && isUnsigned(); i++) {
            String step = world.process.beforeSignature(id).orElseThrow();
            if (step.equals("draftDecision") && open() != 0) {
                step = "opinionReceived";
            }
            settleParts(); // the lead department waits for all
            weigh(); // what was conferred about is not passed over
            done.add("! " + step);
            moves.get(
                            switch (step) {
                                case "examineRequest" -> "accept";
                                case "correctionReceived" -> "correct";
                                case "assignDepartment" -> "assign";
                                case "searchRecords" -> "propose";
                                case "askOpinions" -> "askNobody";
                                case "opinionReceived" -> "opinion";
                                case "draftDecision" -> "draft";
                                case "reviewDecision" -> "passReview";
                                case "approveDecision" -> "approve";
                                default -> "endorse";
                            })
                    .run();
        }
        if (world.steps(id).contains("deliverDecision")) {
            attempt(moves.get("pay")); // what was charged for is handed over once it is paid
            world.delivering.deliver(id, version(), world.delivery(), world.clerk);
        }
    }

    /** The one step before the signature the request stands at, and nothing else of the main way. */
    List<String> mainSteps() {
        return world.steps(id).stream()
                .filter(ProcessSteps.present().beforeSignature()::contains)
                .toList();
    }
}
