package disclosuredesk.desk.once;

import disclosuredesk.agencies.ChangedOfficer;
import disclosuredesk.agencies.DecidingOrgans;
import disclosuredesk.agencies.Leaves;
import disclosuredesk.agencies.LinkingIdentities;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OrganChange;
import disclosuredesk.agencies.OrganChanges;
import disclosuredesk.agencies.OwnFactor;
import disclosuredesk.agencies.Passkeys;
import disclosuredesk.agencies.ProposingOrgans;
import disclosuredesk.agencies.RightsChange;
import disclosuredesk.agencies.RightsChanges;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Staffing;
import disclosuredesk.agencies.TakingLeave;
import disclosuredesk.agencies.Totp;
import disclosuredesk.decision.Ground;
import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.documents.WordTemplate;
import disclosuredesk.holding.AnsweringSupervisions;
import disclosuredesk.holding.Claiming;
import disclosuredesk.holding.OrganSupervisions;
import disclosuredesk.holding.SavedFilters;
import disclosuredesk.holding.Supervising;
import disclosuredesk.holding.SupervisingOrgans;
import disclosuredesk.letters.ChangingLetterhead;
import disclosuredesk.letters.ChangingLetterheadPictures;
import disclosuredesk.letters.Letter;
import disclosuredesk.letters.LetterFiles;
import disclosuredesk.letters.LetterheadPicture;
import disclosuredesk.letters.Letters;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.release.Release;
import disclosuredesk.release.Releasing;
import disclosuredesk.remedies.DecidingRemedies;
import disclosuredesk.remedies.Filing;
import disclosuredesk.remedies.RecordingRemedies;
import disclosuredesk.remedies.RemedyId;
import disclosuredesk.remedies.RemedyResult;
import disclosuredesk.remedies.Stage;
import disclosuredesk.reminders.Reminding;
import disclosuredesk.requests.KeepingDrafts;
import disclosuredesk.requests.NoteTaken;
import disclosuredesk.requests.RegistrationDraft;
import disclosuredesk.requests.Restricting;
import disclosuredesk.requests.TakingNotes;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.StandsBeneath;
import disclosuredesk.testing.World;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationContext;

/** The forms of files, letters, reviews and suits, of who handles what, and of the administrator. */
public final class OfficeForms {

    private OfficeForms() {}

    public static Map<String, BiFunction<World, ApplicationContext, Form>> all() {
        Map<String, BiFunction<World, ApplicationContext, Form>> all = new LinkedHashMap<>();
        files(all);
        letters(all);
        remedies(all);
        holding(all);
        administration(all);
        return all;
    }

    private static void files(Map<String, BiFunction<World, ApplicationContext, Form>> all) {
        all.put(
                "MaterialsController.upload",
                (w, beans) -> Form.at(w.clerk, "/requests/" + w.assigned() + "/materials", "purpose", "OTHER")
                        .with("files", "来函.pdf", Papers.pdf("letter")));
        all.put("KeptController.convert", (w, beans) -> {
            RequestId id = w.assigned();
            beans.getBean(FilingMaterials.class)
                    .file(
                            id,
                            w.version(id),
                            Purpose.OTHER,
                            InspectedFile.of("说明.txt", "说明".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                            w.clerk);
            String at = "/requests/" + id + "/materials/"
                    + beans.getBean(Materials.class).of(id).get(0).storageName();
            return Form.of(w.clerk, at + "/view", at + "/pdf");
        });
        all.put("MaterialsController.strike", (w, beans) -> {
            RequestId id = w.assigned();
            return Form.at(
                    w.clerk,
                    "/requests/" + id + "/materials/"
                            + filed(w, beans, id, Purpose.OTHER).storageName() + "/strike",
                    "reason",
                    "传错");
        });
        all.put("MaterialsController.restore", (w, beans) -> {
            RequestId id = w.assigned();
            String name = filed(w, beans, id, Purpose.OTHER).storageName();
            beans.getBean(FilingMaterials.class).strike(id, w.version(id), name, "传错", w.clerk);
            return Form.of(
                    w.clerk, "/requests/" + id + "/materials", "/requests/" + id + "/materials/" + name + "/restore");
        });
        all.put("MaterialsController.move", (w, beans) -> {
            RequestId id = w.assigned();
            String other = w.requests.get(w.assigned(), w.clerk).number().toString();
            return Form.at(
                    w.clerk,
                    "/requests/" + id + "/materials/"
                            + filed(w, beans, id, Purpose.OTHER).storageName() + "/move",
                    "to",
                    other,
                    "reason",
                    "归错了案件");
        });
        all.put("MaterialsController.confirmStrike", (w, beans) -> strikeMoved(w, beans, w.head, "confirmation"));
        all.put("MaterialsController.dropStrike", (w, beans) -> strikeMoved(w, beans, w.clerk, "drop"));
        all.put("ReleaseController.choose", (w, beans) -> release(w, beans, "", "/choice", "choice", "WHOLE"));
        all.put("ReleaseController.burn", (w, beans) -> {
            RequestId id = w.proposed(Ground.PROVIDED, false);
            String name = filed(w, beans, id, Purpose.INFORMATION).storageName();
            beans.getBean(Releasing.class).choose(id, w.version(id), name, Release.REDACTED, null, w.clerk);
            return Form.of(
                    w.clerk, "/requests/" + id + "/release", "/requests/" + id + "/release/" + name + "/burning");
        });
        all.put(
                "RedactionController.mark",
                (w, beans) -> release(
                        w,
                        beans,
                        "/pages/1",
                        "/pages/1",
                        "marks[0].left",
                        "10",
                        "marks[0].top",
                        "10",
                        "marks[0].width",
                        "20",
                        "marks[0].height",
                        "5",
                        "marks[0].ground",
                        "THIRD_PARTY"));
        all.put(
                "RedactionController.adopt",
                (w, beans) -> release(w, beans, "/pages/1", "/suggestions", "wholeGround", "THIRD_PARTY"));
        all.put(
                "RegisterController.reassess",
                (w, beans) -> Form.at(
                        w.clerk,
                        "/requests/" + w.delivered(Ground.INTERNAL_AFFAIRS) + "/reassessment/1",
                        "result",
                        "STILL_WITHHELD",
                        "note",
                        "情势没有变化",
                        "reviewOn",
                        "" + w.today().plusMonths(6)));
        all.put("RegisterController.publish", (w, beans) -> {
            w.delivered(Ground.PROVIDED);
            RequestId id = w.delivered(Ground.PROVIDED);
            w.jdbc.sql(
                            "update disclosure_request set identity_number = 'OTHER1', identity_index = 'OTHER1' where id = :id")
                    .param("id", id.value())
                    .update(); // somebody else
            return Form.at(w.clerk, "/requests/" + id + "/publication", "published", "true", "note", "门户网站规划栏目");
        });
    }

    /** Out of the registration's own papers by two officers. */
    private static Form strikeMoved(World w, ApplicationContext beans, Officer by, String answer) {
        RequestId id = w.assigned();
        String name = filed(w, beans, id, Purpose.APPLICATION).storageName();
        beans.getBean(FilingMaterials.class).strike(id, w.version(id), name, "传错", w.clerk);
        return Form.of(
                by, "/requests/" + id + "/materials", "/requests/" + id + "/materials/" + name + "/strike/" + answer);
    }

    private static Material filed(World w, ApplicationContext beans, RequestId id, Purpose purpose) {
        beans.getBean(FilingMaterials.class)
                .file(
                        id,
                        w.version(id),
                        purpose,
                        InspectedFile.of("协议.pdf", Papers.pdf("ID 110101199003078515 phone 13912345678")),
                        w.clerk);
        return beans.getBean(Materials.class).of(id, purpose).get(0);
    }

    private static Form release(World w, ApplicationContext beans, String page, String action, String... typed) {
        RequestId id = w.proposed(Ground.PROVIDED, false);
        String at = "/requests/" + id + "/release";
        String name = filed(w, beans, id, Purpose.INFORMATION).storageName();
        return Form.of(w.clerk, page.isEmpty() ? at : at + "/" + name + page, at + "/" + name + action, typed);
    }

    private static void letters(Map<String, BiFunction<World, ApplicationContext, Form>> all) {
        all.put(
                "LettersController.issue",
                (w, beans) -> Form.at(w.clerk, "/requests/" + w.assigned() + "/letters", "kind", "ASSIGNMENT_SLIP"));
        all.put(
                "LettersController.write",
                (w, beans) -> Form.at(
                        w.clerk,
                        "/requests/" + w.assigned() + "/letters/new",
                        "kind",
                        "FORWARDING_NOTICE",
                        "text",
                        "该登记由示例市民政局保管",
                        "agency",
                        "示例市民政局"));
        all.put(
                "LettersController.voidLetter",
                (w, beans) -> letter(w, beans, "/void", "reason", "打印有误", "understood", "true"));
        all.put("LettersController.finish", (w, beans) -> {
            Letter letter = answer(w, beans);
            byte[] file = beans.getBean(LetterFiles.class).of(letter, LetterFiles.Form.DOCX, w.clerk);
            String at = "/requests/" + letter.request() + "/letters/" + letter.id();
            return Form.of(w.clerk, at, at + "/final").with("file", "定稿.docx", file);
        });
        all.put("LetterheadController.change", (w, beans) -> Form.at(w.administrator, "/letterhead", "contact", "电话1"));
        all.put(
                "LetterheadController.changeTemplate",
                (w, beans) -> Form.of(w.administrator, "/letterhead", "/letterhead/template")
                        .with("file", "模板.docx", template()));
        all.put("LetterheadController.removeTemplate", (w, beans) -> {
            beans.getBean(ChangingLetterhead.class).changeTemplate("模板.docx", template(), w.administrator);
            return Form.of(w.administrator, "/letterhead", "/letterhead/template/removal");
        });
    }

    private static RequestId dueDossier(World w, ApplicationContext beans) {
        RequestId id = w.delivered(Ground.PROVIDED);
        w.archiving.archive(id, w.version(id), "", 10, "告知书在系统外制发，原件存档案室", w.clerk);
        w.today(java.time.LocalDate.of(2037, 1, 5));
        return id;
    }

    private static Form proposedDossier(
            World w, ApplicationContext beans, disclosuredesk.agencies.Officer by, String action, String... typed) {
        RequestId id = dueDossier(w, beans);
        long decision = beans.getBean(disclosuredesk.archive.Anonymising.class).propose(List.of(id), "鉴定意见1号", w.clerk);
        return Form.of(by, "/retention/" + decision, "/retention/" + decision + action, typed);
    }

    private static byte[] template() {
        return WordTemplate.shipped("/documents/letter.docx").file();
    }

    private static Letter answer(World w, ApplicationContext beans) {
        RequestId id = w.approved(Ground.PROVIDED);
        return beans.getBean(Letters.class).of(id).get(0);
    }

    private static Form letter(World w, ApplicationContext beans, String action, String... typed) {
        Letter letter = answer(w, beans);
        String at = "/requests/" + letter.request() + "/letters/" + letter.id();
        return Form.of(w.clerk, at, at + action, typed);
    }

    private static void remedies(Map<String, BiFunction<World, ApplicationContext, Form>> all) {
        String[] suit = {
            "remedyKind",
            "SUIT",
            "suitRoute",
            "DIRECT",
            "title",
            "预算",
            "claimant",
            "王小明",
            "organ",
            "示例区人民法院",
            "caseNumber",
            "(2026)示01行初1号",
            "filedOn",
            "2026-03-02",
            "copyReceivedOn",
            "2026-03-02"
        };
        all.put("FilingController.file", (w, beans) -> Form.of(w.clerk, "/remedies/new", "/remedies", suit));
        all.put(
                "FilingController.fileOf",
                (w, beans) -> Form.at(w.clerk, "/requests/" + w.archived(Ground.PROVIDED) + "/remedy", suit));
        all.put("RetentionController.propose", (w, beans) -> {
            String id = dueDossier(w, beans).value();
            return Form.of(w.clerk, "/retention", "/retention", "ids", id, "reason", "鉴定意见1号");
        });
        all.put(
                "RetentionController.agree",
                (w, beans) -> proposedDossier(w, beans, w.head, "/agreement", "understood", "true"));
        all.put(
                "RetentionController.refuse",
                (w, beans) -> proposedDossier(w, beans, w.head, "/refusal", "reason", "再保管一年"));
        all.put("RetentionController.withdraw", (w, beans) -> proposedDossier(w, beans, w.clerk, "/removal"));
        all.put(
                "RemedyCorrectionController.correct",
                (w, beans) ->
                        remedy(w, beans, 0, w.clerk, "correction", "caseNumber", "(2026)示01行初9号", "reason", "看错了"));
        all.put(
                "RemedyCorrectionController.voidEntry",
                (w, beans) -> remedy(w, beans, 0, w.head, "void", "reason", "误登", "understood", "true"));
        all.put(
                "ResultController.answer",
                (w, beans) -> remedy(w, beans, 0, w.clerk, "answer", "answeredOn", "2026-03-02"));
        all.put(
                "ResultController.decide",
                (w, beans) -> remedy(w, beans, 0, w.clerk, "result", "result", "ANNULLED", "decidedOn", "2026-03-02"));
        all.put(
                "ResultController.replace",
                (w, beans) -> remedy(
                        w, beans, 1, w.clerk, "result-replacement", "result", "", "decidedOn", "", "reason", "尚未决定"));
        all.put(
                "SequelController.carryOn",
                (w, beans) -> remedy(
                        w, beans, 1, w.clerk, "instance", "stage", "SECOND", "organ", "中级法院", "filedOn", "2026-03-02"));
        all.put(
                "SequelController.remake",
                (w, beans) -> remedy(
                        w,
                        beans,
                        1,
                        w.clerk,
                        "remade-decision",
                        "madeOn",
                        "2026-03-02",
                        "letterNumber",
                        "9号",
                        "ground",
                        "IN_PART"));
        all.put(
                "SequelController.takeInstanceBack",
                (w, beans) -> remedy(w, beans, 2, w.head, "instance-back", "reason", "没有上诉"));
        all.put(
                "SequelController.takeRemadeBack",
                (w, beans) -> remedy(w, beans, 3, w.head, "remade-decision/1/back", "reason", "文号有误"));
    }

    /** @param far 0 filed, 1 decided, 2 carried on, 3 remade */
    private static Form remedy(World w, ApplicationContext beans, int far, Officer by, String page, String... typed) {
        RemedyId id = RemedyId.random();
        RequestId request = w.archived(Ground.PROVIDED);
        beans.getBean(RecordingRemedies.class)
                .file(id, Filing.suit(request, "", "王", "示例区人民法院", "(2026)示01行初1号", w.today(), w.today()), w.clerk);
        DecidingRemedies deciding = beans.getBean(DecidingRemedies.class);
        if (far > 0) {
            deciding.decide(id, 0, RemedyResult.ANNULLED, w.today(), "", w.clerk);
        }
        if (far == 2) {
            deciding.carryOn(id, 1, Stage.SECOND, "中级法院", "", w.today(), w.clerk);
        } else if (far == 3) {
            deciding.remake(id, 1, w.today(), "1号", Ground.PROVIDED, "", w.clerk);
        }
        return Form.at(by, "/remedies/" + id + "/" + page, typed);
    }

    private static void holding(Map<String, BiFunction<World, ApplicationContext, Form>> all) {
        all.put("HoldingController.claim", (w, beans) -> {
            RequestId id = w.assigned();
            return Form.of(w.handler, "/requests/" + id + "/search", "/requests/" + id + "/claim");
        });
        all.put("HoldingController.undo", (w, beans) -> {
            RequestId id = w.assigned();
            beans.getBean(Claiming.class).claim(id, w.handler);
            return Form.of(w.handler, "", "/requests/" + id + "/claim-undo");
        });
        all.put("HoldingController.takeBack", (w, beans) -> {
            RequestId id = w.assigned();
            return Form.of(w.clerk, "/requests/" + id, "/requests/" + id + "/taking-back");
        });
        all.put("HoldingController.urge", (w, beans) -> onCase(w.assigned(), "urging", w.head));
        all.put(
                "HoldingController.give",
                (w, beans) -> Form.at(
                        w.clerk,
                        "/requests/" + w.registered() + "/handover",
                        "officer",
                        "" + w.officer(w.agency, null, "子", Role.CLERK).id(),
                        "note",
                        "请办"));
        all.put("HoldingController.giveBack", (w, beans) -> {
            RequestId id = w.assigned();
            beans.getBean(Claiming.class).claim(id, w.handler);
            return Form.at(w.handler, "/requests/" + id + "/give-back", "reason", "不属于我");
        });
        all.put("LeavingController.give", (w, beans) -> {
            w.registered(); // whoever registers it holds it
            return Form.of(
                    w.head,
                    "/handover?from=" + w.clerk.id(),
                    "/handover",
                    "from",
                    "" + w.clerk.id(),
                    "officer",
                    "" + w.officer(w.agency, null, "子", Role.CLERK).id(),
                    "reason",
                    "休假");
        });
        all.put(
                "BatchController.batch",
                (w, beans) -> Form.of(
                        w.handler, "/requests", "/batch", "ids", w.assigned().value(), "act", "claim"));
        all.put(
                "RestrictionController.restrict",
                (w, beans) -> Form.at(
                        w.head, "/requests/" + w.reviewed(Ground.PROVIDED) + "/restriction", "reason", "涉及本机关人员"));
        all.put("RestrictionController.lift", (w, beans) -> {
            RequestId id = w.reviewed(Ground.PROVIDED);
            beans.getBean(Restricting.class)
                    .restrict(id, "涉及本机关人员", List.of(w.clerk.id(), w.reviewer.id(), w.handler.id()), w.head);
            String page = "/requests/" + id + "/restriction";
            return Form.of(w.head, page, page + "/removal", "liftReason", "不再需要");
        });
        all.put("SupervisionController.issue", (w, beans) -> {
            RequestId id = w.assigned();
            beans.getBean(Claiming.class).claim(id, w.handler);
            return Form.at(
                    w.head,
                    "/requests/" + id + "/supervision",
                    "officer",
                    "" + w.handler.id(),
                    "demand",
                    "报进度",
                    "replyDueOn",
                    "" + w.today());
        });
        all.put("SupervisionController.answer", (w, beans) -> {
            RequestId id = w.assigned();
            beans.getBean(Supervising.class).issue(id, w.handler.id(), "报进度", w.today(), w.head);
            long number = w.jdbc.sql("select max(id) from supervision where request_id = :id")
                    .param("id", id.value())
                    .query(Long.class)
                    .single();
            return Form.at(w.handler, "/requests/" + id + "/supervisions/" + number, "reply", "已在办");
        });
        betweenOrgans(all);
        all.put("SavedFilterController.save", (w, beans) -> {
            w.registered();
            return Form.of(w.clerk, "/requests?state=OPEN", "/filters", "name", "在办");
        });
        all.put("SavedFilterController.remove", (w, beans) -> {
            beans.getBean(SavedFilters.class).save("在办", "state=OPEN", w.clerk);
            return Form.of(
                    w.clerk,
                    "/requests",
                    "/filters/"
                            + beans.getBean(SavedFilters.class)
                                    .of(w.clerk)
                                    .get(0)
                                    .id() + "/removal");
        });
        all.put("RegistrationDraftController.discard", (w, beans) -> {
            RequestId id = RequestId.random();
            beans.getBean(KeepingDrafts.class)
                    .keep(
                            new RegistrationDraft.State(
                                    id, UUID.randomUUID().toString(), 0, 1, Map.of("applicantName", "王")),
                            w.clerk);
            return Form.of(w.clerk, "/requests/new", "/requests/drafts/" + id + "/removal");
        });
        all.put(
                "ReminderController.read",
                (w, beans) -> Form.of(
                        reminded(w, beans).clerk,
                        "/reminders",
                        "/reminders/"
                                + w.jdbc.sql("select max(id) from duty_reminder where recipient_id = :clerk")
                                        .param("clerk", w.clerk.id())
                                        .query(Long.class)
                                        .single()
                                + "/read"));
        all.put("ReminderController.seen", (w, beans) -> {
            beans.getBean(TakingNotes.class)
                    .note(w.assigned(), w.today(), NoteTaken.Kind.REMARK, "请@" + w.clerk.name() + "看", w.handler);
            return Form.of(
                    w.clerk,
                    "/reminders",
                    "/mentions/"
                            + w.jdbc.sql("select max(id) from mention where recipient_id = :clerk")
                                    .param("clerk", w.clerk.id())
                                    .query(Long.class)
                                    .single()
                            + "/seen");
        });
        all.put(
                "ReminderController.readAll",
                (w, beans) -> Form.of(reminded(w, beans).clerk, "/reminders", "/reminders/read-all"));
    }

    private static Form onCase(RequestId id, String act, Officer by) {
        return Form.of(by, "/requests/" + id, "/requests/" + id + "/" + act);
    }

    private static World reminded(World w, ApplicationContext beans) {
        w.assigned();
        w.today(LocalDate.of(2026, 3, 24));
        beans.getBean(Reminding.class).remind();
        return w;
    }

    private static void administration(Map<String, BiFunction<World, ApplicationContext, Form>> all) {
        all.put(
                "SettingsController.change",
                (w, beans) -> Form.at(w.administrator, "/settings", "values[REMIND_DAYS]", "6"));
        all.put(
                "DepartmentController.limit",
                (w, beans) -> Form.of(
                        w.administrator,
                        "/departments",
                        "/departments/" + w.department + "/limit",
                        "handlingDays",
                        "3"));
        all.put("DepartmentController.add", (w, beans) -> Form.at(w.administrator, "/departments", "name", "法规科"));
        all.put(
                "OfficerController.add",
                (w, beans) -> Form.of(
                        w.administrator,
                        "/officers/new",
                        "/officers",
                        "login",
                        UUID.randomUUID().toString().substring(0, 8),
                        "name",
                        "癸",
                        "roles",
                        "CLERK"));
        all.put(
                "OfficerController.resetPassword",
                (w, beans) -> Form.of(
                        w.administrator, "/officers/" + w.clerk.id(), "/officers/" + w.clerk.id() + "/activation"));
        all.put("OfficerController.removeFactor", (w, beans) -> {
            setUpFactor(w.clerk, beans);
            return Form.of(
                    w.administrator, "/officers/" + w.clerk.id(), "/officers/" + w.clerk.id() + "/factor/removal");
        });
        all.put("IdentityController.remove", (w, beans) -> {
            beans.getBean(LinkingIdentities.class)
                    .link(new RightsChange.Identity("https://issuer.example", w.clerk.login(), null), null, w.clerk);
            return Form.of(w.clerk, "/identities", "/identities/removal");
        });
        all.put("PasskeyController.revoke", (w, beans) -> {
            w.jdbc.sql("""
                    insert into officer_passkey (officer_id, user_handle, credential_id, public_key, sign_count, backup_eligible, name, made_at)
                    values (:officer, 'x', :credential, 'x', 0, false, '办公室电脑', '2026-03-02 09:00:00')
                    """)
                    .param("officer", w.clerk.id())
                    .param("credential", w.clerk.login())
                    .update();
            long id = beans.getBean(Passkeys.class).of(w.clerk.id()).get(0).id();
            return Form.of(w.clerk, "/passkeys", "/passkeys/" + id + "/removal");
        });
        all.put("FactorController.newCodes", (w, beans) -> {
            setUpFactor(w.clerk, beans);
            return Form.of(w.clerk, "/factor", "/factor/recovery-codes");
        });
        all.put("FactorController.remove", (w, beans) -> {
            setUpFactor(w.clerk, beans);
            return Form.of(w.clerk, "/factor", "/factor/removal");
        });
        all.put(
                "OfficerController.change",
                (w, beans) -> Form.at(w.administrator, "/officers/" + w.clerk.id(), "name", "甲改"));
        all.put(
                "DepartmentController.rename",
                (w, beans) -> Form.of(
                        w.administrator,
                        "/departments/" + w.department,
                        "/departments/" + w.department + "/name",
                        "name",
                        "空间规划科"));
        all.put(
                "DepartmentController.close",
                (w, beans) -> Form.of(
                        w.administrator,
                        "/departments/" + w.department,
                        "/departments/" + w.department + "/closing",
                        "taking",
                        String.valueOf(w.otherDepartment)));
        organs(all);
        all.put(
                "PeopleImportController.propose",
                (w, beans) -> Form.of(
                        w.administrator,
                        "POST /officers/import/preview",
                        "/officers/import",
                        "rows",
                        "p" + UUID.randomUUID().toString().substring(0, 8) + "|王新||科长|公开工作机构经办人"));
        all.put("RightsController.agreeAll", (w, beans) -> {
            Form one = rights(w, beans, secondPerson(w), "agreement");
            return Form.of(
                    one.by(), "/rights", "/rights/agreement", "ids", one.page().substring("/rights/".length()));
        });
        all.put(
                "LeaveController.enter",
                (w, beans) -> Form.at(
                        w.clerk,
                        "/leaves",
                        "from",
                        "" + w.today(),
                        "until",
                        "" + w.today().plusDays(2),
                        "deputy",
                        "" + w.officer(w.agency, null, "代", Role.CLERK).id()));
        all.put("LeaveController.end", (w, beans) -> {
            Officer deputy = w.officer(w.agency, null, "代", Role.CLERK);
            beans.getBean(TakingLeave.class)
                    .enter(w.clerk.id(), w.today(), w.today().plusDays(2), deputy.id(), w.clerk);
            long leave = beans.getBean(Leaves.class).open(w.agency).get(0).id();
            return Form.of(w.clerk, "/leaves", "/leaves/" + leave + "/removal");
        });
        all.put(
                "LetterheadPictureController.change",
                (w, beans) -> Form.of(w.administrator, "/letterhead/pictures", "/letterhead/pictures/LOGO")
                        .with("file", "logo.png", Papers.picture("png", 200, 100)));
        all.put("LetterheadPictureController.remove", (w, beans) -> {
            beans.getBean(ChangingLetterheadPictures.class)
                    .change(LetterheadPicture.LOGO, "logo.png", Papers.picture("png", 200, 100), w.administrator);
            return Form.of(w.administrator, "/letterhead/pictures", "/letterhead/pictures/LOGO/removal");
        });
        all.put("RightsController.agree", (w, beans) -> rights(w, beans, secondPerson(w), "agreement"));
        all.put("RightsController.refuse", (w, beans) -> rights(w, beans, secondPerson(w), "refusal", "reason", "不必"));
        all.put("RightsController.withdraw", (w, beans) -> rights(w, beans, w.administrator, "removal"));
        all.put(
                "PasswordController.change",
                (w, beans) ->
                        Form.at(w.clerk, "/password", "current", World.PASSWORD, "next", "correct horse battery"));
        all.put(
                "CalendarController.accept",
                (w, beans) -> Form.of(
                        w.administrator,
                        "POST /calendar/preview",
                        "/calendar",
                        "kind",
                        "OVERLAY",
                        "year",
                        "2026",
                        "source",
                        "自定",
                        "content",
                        "date,is_workday,name\n2026-04-30,false,民族节日"));
    }

    private static Officer secondPerson(World world) {
        return world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR);
    }

    private static void organs(Map<String, BiFunction<World, ApplicationContext, Form>> all) {
        all.put("OrganController.found", (w, beans) -> Form.of(w.administrator, "/organs/new", "/organs", founding()));
        all.put(
                "OrganController.rename",
                (w, beans) -> Form.of(
                        w.administrator,
                        "/organs/" + w.agency,
                        "/organs/" + w.agency + "/name",
                        "agencyName",
                        "更名机关" + UUID.randomUUID(),
                        "since",
                        w.today().toString(),
                        "basis",
                        "示编〔2026〕3号"));
        all.put("OrganController.merge", (w, beans) -> {
            long one = beneath(w);
            return Form.of(
                    w.administrator,
                    "/organs/" + one + "/merger",
                    "/organs/" + one + "/merger",
                    "into",
                    String.valueOf(beneath(w)),
                    "basis",
                    "示编〔2026〕3号");
        });
        all.put("OrganController.place", (w, beans) -> {
            long one = beneath(w);
            return Form.at(
                    w.administrator,
                    "/organs/" + one + "/superior",
                    "superior",
                    String.valueOf(beneath(w)),
                    "basis",
                    "示编〔2026〕3号");
        });
        all.put("OrganChangeController.agree", (w, beans) -> organ(w, beans, secondPerson(w), "agreement"));
        all.put(
                "OrganChangeController.refuse",
                (w, beans) -> organ(w, beans, secondPerson(w), "refusal", "reason", "不必"));
        all.put("OrganChangeController.withdraw", (w, beans) -> organ(w, beans, w.administrator, "removal"));
        all.put("OrganChangeController.handAnew", (w, beans) -> {
            Officer second = secondPerson(w);
            Form agreement = organ(w, beans, second, "agreement");
            long change = beans.getBean(OrganChanges.class).of(w.agency).get(0).id();
            beans.getBean(DecidingOrgans.class).agree(change, second);
            return Form.of(second, agreement.page(), "/organs/changes/" + change + "/activations");
        });
    }

    private static void betweenOrgans(Map<String, BiFunction<World, ApplicationContext, Form>> all) {
        all.put("OrganSupervisionController.issueToCase", (w, beans) -> {
            World one = under(w, beans);
            return Form.at(
                    w.head,
                    "/beneath/cases/" + one.assigned() + "/supervision",
                    "demand",
                    "报进度",
                    "replyDueOn",
                    "" + w.today());
        });
        all.put(
                "OrganSupervisionController.issueToOrgan",
                (w, beans) -> Form.at(
                        w.head,
                        "/beneath/organs/" + under(w, beans).agency + "/supervision",
                        "demand",
                        "报进度",
                        "replyDueOn",
                        "" + w.today()));
        all.put("OrganSupervisionController.answer", (w, beans) -> {
            World one = under(w, beans);
            long id = supervised(w, one, beans);
            return Form.of(one.head, "/supervisions/" + id, "/supervisions/" + id + "/answer", "reply", "已在办");
        });
        all.put("OrganSupervisionController.close", (w, beans) -> {
            long id = supervised(w, under(w, beans), beans);
            return Form.of(w.head, "/supervisions/" + id, "/supervisions/" + id + "/closing", "conclusion", "已办理");
        });
        all.put("OrganSupervisionController.demandAgain", (w, beans) -> {
            World one = under(w, beans);
            long id = supervised(w, one, beans);
            beans.getBean(AnsweringSupervisions.class).answer(id, "已在办", one.head);
            return Form.at(w.head, "/supervisions/" + id + "/demand", "demand", "再报", "replyDueOn", "" + w.today());
        });
    }

    private static World under(World w, ApplicationContext beans) {
        World one = new World(beans);
        StandsBeneath.place(one, w);
        return one;
    }

    private static long supervised(World w, World one, ApplicationContext beans) {
        beans.getBean(SupervisingOrgans.class).issueToOrgan(one.agency, "报进度", w.today(), w.head);
        return beans.getBean(OrganSupervisions.class).issued(w.agency).get(0).id();
    }

    private static long beneath(World w) {
        String code = UUID.randomUUID().toString();
        w.jdbc.sql("insert into agency (code, name, superior_id) values (:code, :name, :superior)")
                .param("code", code)
                .param("name", "下级机关" + code)
                .param("superior", w.agency)
                .update();
        return w.jdbc.sql("select id from agency where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private static String[] founding() {
        String some = UUID.randomUUID().toString();
        return new String[] {
            "code", some, "agencyName", "新机关" + some, "basis", "示编〔2026〕3号", "administratorLogin", some + "a",
            "administratorName", "子", "securityLogin", some + "s", "securityName", "丑", "auditorLogin", some + "u",
            "auditorName", "寅"
        };
    }

    /** A new organ that was proposed, and what is done with it. */
    private static Form organ(World world, ApplicationContext beans, Officer by, String act, String... typed) {
        String some = UUID.randomUUID().toString();
        beans.getBean(ProposingOrgans.class)
                .found(
                        some,
                        "新机关" + some,
                        null,
                        "示编〔2026〕3号",
                        List.of(
                                new OrganChange.First(Role.ADMINISTRATOR, some + "a", "子"),
                                new OrganChange.First(Role.SECURITY_ADMINISTRATOR, some + "s", "丑"),
                                new OrganChange.First(Role.AUDITOR, some + "u", "寅")),
                        world.administrator);
        String page = "/organs/changes/"
                + beans.getBean(OrganChanges.class).of(world.agency).get(0).id();
        return Form.of(by, page, page + "/" + act, typed);
    }

    /** A change of rights that was proposed, and what is done with it. */
    private static Form rights(World world, ApplicationContext beans, Officer by, String act, String... typed) {
        beans.getBean(Staffing.class)
                .changeOfficer(
                        world.clerk.id(),
                        0,
                        new ChangedOfficer("甲", null, Set.of(Role.CLERK, Role.HEAD), true),
                        world.administrator);
        List<RightsChange> open = beans.getBean(RightsChanges.class).open(world.agency);
        String page = "/rights/" + open.get(open.size() - 1).id();
        return Form.of(by, page, page + "/" + act, typed);
    }

    private static void setUpFactor(Officer officer, ApplicationContext beans) {
        byte[] secret = Totp.newSecret();
        String code = Totp.code(secret, beans.getBean(Clock.class).instant());
        beans.getBean(OwnFactor.class).enrol(secret, code, "", officer);
    }
}
