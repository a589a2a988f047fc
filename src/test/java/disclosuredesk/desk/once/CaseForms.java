package disclosuredesk.desk.once;

import disclosuredesk.agencies.ChangingSettings;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Setting;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Evidence;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.ReviewAnswer;
import disclosuredesk.decision.ReviewQuestion;
import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.RegistrationField;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationContext;

/** The forms of the steps of a case, and of what goes on beside them. */
public final class CaseForms {

    private CaseForms() {}

    public static Map<String, BiFunction<World, ApplicationContext, Form>> all() {
        Map<String, BiFunction<World, ApplicationContext, Form>> all = new LinkedHashMap<>();
        all.put(
                "RegistrationController.register",
                (w, beans) -> Form.of(
                        w.clerk,
                        "/requests/new",
                        "/requests",
                        "channel",
                        "IN_PERSON",
                        "applicantKind",
                        "NATURAL_PERSON",
                        "applicantName",
                        "王小明",
                        "identityKind",
                        "PASSPORT",
                        "identityNumber",
                        "E12345678",
                        "phone",
                        "13900000000",
                        "information",
                        "东环路改造征收补偿方案",
                        "wantedForm",
                        "PAPER",
                        "wantedRoute",
                        "POST"));
        all.put(
                "ExaminationController.examine",
                (w, beans) -> at(w.registered(), "examination", w, "answer", "ACCEPTED"));
        all.put(
                "AssignmentController.assign",
                (w, beans) -> at(w.accepted(), "assignment", w, "departmentId", "" + w.department));
        all.put(
                "CorrectionController.receive",
                (w, beans) -> at(correcting(w), "correction", w, "receivedOn", "" + w.today(), "content", "征收补偿方案"));
        all.put(
                "CorrectionNoticeController.prepare",
                (w, beans) -> at(
                        w.assigned(),
                        "correction-notice",
                        w,
                        "items",
                        "请写明文件名称",
                        "dueOn",
                        "" + w.today().plusDays(10)));
        all.put("CorrectionNoticeController.sent", (w, beans) -> {
            RequestId id = w.assigned();
            w.examining.prepareCorrection(
                    id, w.version(id), "请写明文件名称", w.today().plusDays(10), false, w.clerk);
            return at(id, "correction-notice/sent", w);
        });
        all.put(
                "OutsideLetterController.file",
                (w, beans) -> at(
                                w.assigned(),
                                "outside-letter",
                                w,
                                "kind",
                                "CORRECTION_NOTICE",
                                "number",
                                "示公开〔2026〕7号",
                                "madeOn",
                                "" + w.today(),
                                "reason",
                                "系统停机当日手工制作")
                        .with("file", "补正告知书.pdf", Papers.pdf("notice")));
        all.put(
                "ReturnController.goBack",
                (w, beans) -> at(w.drafted(Ground.PROVIDED), "return", w, "to", "SEARCH", "comment", "再查档案室"));
        all.put(
                "ConsultationController.askNobody",
                (w, beans) ->
                        at(w.proposed(Ground.THIRD_PARTY, true), "consultation", w, "nobody", "1", "reason", "报价已经公示"));
        all.put(
                "RegistrationAmendmentController.move",
                (w, beans) -> at(
                        w.registered(),
                        "registration-amendment",
                        w,
                        "applicantKind",
                        ApplicantKind.BUSINESS.name(),
                        "reason",
                        "误选"));
        all.put(
                "VoidingController.move",
                (w, beans) -> at(w.registered(), "voiding", w, "voidBasis", "TEST", "reason", "测试登记"));
        all.put("MotionController.confirm", (w, beans) -> motion(w, w.head, "confirmation"));
        all.put("MotionController.decline", (w, beans) -> motion(w, w.head, "refusal", "declineReason", "原来的没有错"));
        all.put("MotionController.takeBack", (w, beans) -> motion(w, w.clerk, "taking-back"));
        all.put(
                "SearchController.propose",
                (w, beans) -> Form.at(
                        w.handler,
                        "/requests/" + w.assigned() + "/search",
                        "answer",
                        "PROPOSED",
                        "places",
                        "档案柜",
                        "keywords",
                        "东环路",
                        "searchedBy",
                        "乙",
                        "searchedOn",
                        "" + w.today(),
                        "findings",
                        "检得方案一份",
                        "ground",
                        "PROVIDED",
                        "opinion",
                        "建议公开"));
        all.put(
                "SearchProofController.attach",
                (w, beans) -> Form.at(w.handler, "/requests/" + w.proposed(Ground.PROVIDED, false) + "/search-proof")
                        .with("file", "检索截图.pdf", Papers.pdf("search")));
        all.put(
                "ConsultationController.prepare",
                (w, beans) -> at(
                        w.proposed(Ground.THIRD_PARTY, true),
                        "consultation",
                        w,
                        "letters[0].kind",
                        "THIRD_PARTY",
                        "letters[0].party",
                        "恒通公司",
                        "letters[0].subject",
                        "报价"));
        all.put("ConsultationController.sent", (w, beans) -> {
            RequestId id = w.proposed(Ground.THIRD_PARTY, true);
            w.consulting.prepare(
                    id,
                    w.version(id),
                    List.of(Consultation.letter(Consultation.Kind.THIRD_PARTY, "恒通公司", null, "报价", w.today(), null)),
                    List.of(),
                    false,
                    w.clerk);
            return at(id, "consultation/sent", w);
        });
        all.put(
                "OpinionController.recordDelivery",
                (w, beans) -> opinion(w, "opinion", "delivery", "1", "deliveredOn", "" + w.today()));
        all.put(
                "OpinionController.record",
                (w, beans) -> opinion(
                        w,
                        "opinion",
                        "opinion",
                        "OBJECTS",
                        "deliveredOn",
                        "" + w.today(),
                        "endedOn",
                        "" + w.today(),
                        "reasons",
                        "涉及商业秘密"));
        all.put("OpinionController.goOn", (w, beans) -> {
            RequestId id = consulting(w, Consultation.Kind.JOINT_AGENCY);
            return Form.at(
                    w.head,
                    "/requests/" + id + "/go-on",
                    "consultation",
                    "" + w.consultations.of(id).get(0).id(),
                    "reason",
                    "不再需要");
        });
        all.put("DecisionController.draft", (w, beans) -> {
            RequestId id = w.readyToDraft(Ground.PROVIDED);
            List<String> typed = new ArrayList<>(List.of(
                    "parts[0].information", "征收补偿方案", "parts[0].ground", "PROVIDED", "parts[0].reason", "依申请予以公开"));
            for (Map.Entry<Evidence, String> proof : Proofs.of(Ground.PROVIDED).entrySet()) {
                typed.addAll(List.of("parts[0].evidence[" + proof.getKey() + "]", proof.getValue()));
            }
            return at(id, "decision", w, typed.toArray(String[]::new));
        });
        all.put("ReviewController.review", (w, beans) -> {
            List<String> typed = new ArrayList<>(List.of("answer", "PASSED", "comment", "同意"));
            for (ReviewQuestion question : ReviewQuestion.values()) {
                typed.addAll(List.of("answers[" + question + "]", "FINE"));
            }
            typed.addAll(List.of(
                    "secrecyResult",
                    "DISCLOSABLE",
                    "secrecyReviewer",
                    "保密员",
                    "secrecyOn",
                    w.today().toString(),
                    "secrecyRemark",
                    "审查表1号"));
            return Form.at(
                    w.reviewer, "/requests/" + w.drafted(Ground.PROVIDED) + "/review", typed.toArray(String[]::new));
        });
        all.put(
                "ReviewController.approve",
                (w, beans) -> Form.at(
                        w.head,
                        "/requests/" + w.reviewed(Ground.PROVIDED) + "/approval",
                        "answer",
                        "PASSED",
                        "comment",
                        "同意"));
        all.put("ReviewController.endorse", (w, beans) -> {
            beans.getBean(ChangingSettings.class).change(Map.of(Setting.LEADER_APPROVAL, 1), w.administrator);
            RequestId id = w.drafted(Ground.PROVIDED);
            w.decisionMaking.passReview(
                    id, w.version(id), ReviewAnswer.allFine(), Proofs.secrecyReview(w.today()), "同意", w.reviewer);
            w.decisionMaking.approve(id, w.version(id), "同意", "", w.head);
            return Form.at(
                    w.officer(w.agency, null, "辛", Role.LEADER),
                    "/requests/" + id + "/endorsement",
                    "answer",
                    "PASSED",
                    "comment",
                    "同意");
        });
        all.put(
                "DeliveryController.deliver",
                (w, beans) -> at(
                        w.approved(Ground.PROVIDED),
                        "delivery",
                        w,
                        "route",
                        "POST",
                        "service",
                        "EMS",
                        "deliveredOn",
                        "" + w.today(),
                        "proof",
                        "1000000001"));
        all.put("ArchiveController.archive", (w, beans) -> at(w.delivered(Ground.PROVIDED), "archive", w));
        all.put(
                "WithdrawalController.withdraw",
                (w, beans) -> at(
                        w.assigned(),
                        "withdrawal",
                        w,
                        "withdrawnOn",
                        "" + w.today(),
                        "note",
                        "来函撤回",
                        "understood",
                        "true"));
        all.put("FeeController.prepare", (w, beans) -> at(w.assigned(), "fee", w, "basis", "PAGE", "units", "44"));
        all.put("FeeController.sent", (w, beans) -> {
            RequestId id = w.assigned();
            w.charging.prepare(id, w.version(id), FeeNotice.Basis.PAGE, 44, 0, false, w.clerk);
            return at(id, "fee/sent", w, "receivedOn", "" + w.today());
        });
        all.put("FeeController.settle", (w, beans) -> {
            RequestId id = w.assigned();
            w.askForFee(
                    id,
                    w.version(id),
                    new FeeNotice(FeeNotice.Basis.PAGE, 44, 0, w.today(), w.today(), null, null),
                    w.clerk);
            return at(id, "payment", w, "paidOn", "" + w.today(), "receipt", "票据1号");
        });
        all.put(
                "ExtensionController.propose",
                (w, beans) -> at(w.assigned(), "extension", w, "workingDays", "5", "reason", "量大"));
        all.put("ExtensionController.answer", (w, beans) -> {
            RequestId id = extending(w);
            return Form.at(w.head, "/requests/" + id + "/extension-approval", "answer", "APPROVED");
        });
        all.put("ExtensionController.prepare", (w, beans) -> at(extended(w), "extension-notice", w));
        all.put("ExtensionController.sent", (w, beans) -> {
            RequestId id = extended(w);
            w.extending.prepareNotice(id, w.version(id), w.clerk);
            return at(id, "extension-notice/sent", w);
        });
        all.put(
                "ExcessController.prepare",
                (w, beans) ->
                        at(w.assigned(), "reasons", w, "dueOn", "" + w.today().plusDays(9), "finding", "本月46件"));
        all.put("ExcessController.sent", (w, beans) -> {
            RequestId id = w.assigned();
            w.excess.prepare(id, w.version(id), w.today().plusDays(9), "本月46件", false, w.clerk);
            return at(id, "reasons/sent", w);
        });
        all.put(
                "ExcessController.receive",
                (w, beans) -> at(excessive(w), "reasons-received", w, "receivedOn", "" + w.today(), "reasons", "课题研究"));
        all.put("ExcessController.judge", (w, beans) -> {
            RequestId id = excessive(w);
            w.excess.receive(id, w.version(id), w.today(), "课题研究", w.clerk);
            return at(id, "reasons-judgement", w, "answer", "UNREASONABLE", "reason", "与数量不相称");
        });
        all.put("AmendmentController.amend", (w, beans) -> {
            RequestId id = w.registered();
            long seq = w.jdbc.sql("select max(seq) from audit_entry where request_id = :id")
                    .param("id", id.value())
                    .query(Long.class)
                    .single();
            return Form.at(
                    w.head,
                    "/requests/" + id + "/amendment",
                    "seq",
                    "" + seq,
                    "wrong",
                    "DAY",
                    "on",
                    "" + w.today().minusDays(3),
                    "reason",
                    "误记");
        });
        all.put("ReopeningController.reopen", (w, beans) -> {
            RequestId id = w.unpaid();
            return Form.at(
                    w.head,
                    "/requests/" + id + "/reopening",
                    "receivedOn",
                    "" + World.MONDAY,
                    "content",
                    "票据1号",
                    "reason",
                    "当日已缴");
        });
        return all;
    }

    private static Form at(RequestId id, String page, World w, String... typed) {
        return Form.at(w.clerk, "/requests/" + id + "/" + page, typed);
    }

    private static Form motion(World w, Officer by, String answer, String... typed) {
        RequestId id = w.registered();
        w.amendingRegistration.move(id, Map.of(RegistrationField.PHONE, "13900000009"), "误记", w.clerk);
        return Form.of(by, "/requests/" + id + "/motion", "/requests/" + id + "/motion/" + answer, typed);
    }

    private static RequestId extended(World w) {
        RequestId id = extending(w);
        w.extending.approve(id, w.version(id), w.head);
        return id;
    }

    private static RequestId correcting(World w) {
        RequestId id = w.registered();
        w.askForCorrection(
                id, 0, CorrectionNotice.sent(w.today(), "名称", w.today().plusDays(9)), w.clerk);
        return id;
    }

    private static RequestId consulting(World w, Consultation.Kind kind) {
        RequestId id = w.proposed(Ground.THIRD_PARTY, true);
        w.askOpinions(
                id, w.version(id), List.of(Consultation.letter(kind, "恒通公司", null, "报价", w.today(), null)), w.clerk);
        return id;
    }

    private static Form opinion(World w, String page, String... typed) {
        RequestId id = consulting(w, Consultation.Kind.THIRD_PARTY);
        List<String> all = new ArrayList<>(List.of(typed));
        all.addAll(List.of("consultation", "" + w.consultations.of(id).get(0).id()));
        return at(id, page, w, all.toArray(String[]::new));
    }

    private static RequestId extending(World w) {
        RequestId id = w.assigned();
        w.extending.propose(id, w.version(id), 5, "量大", w.clerk);
        return id;
    }

    private static RequestId excessive(World w) {
        RequestId id = w.assigned();
        w.askForReasons(id, w.version(id), w.today(), w.today().plusDays(9), "本月46件", w.clerk);
        return id;
    }
}
