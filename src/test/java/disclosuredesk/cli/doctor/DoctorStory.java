package disclosuredesk.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.ChangingSettings;
import disclosuredesk.agencies.PublishedPasswords;
import disclosuredesk.agencies.Setting;
import disclosuredesk.consultation.AskedOpinion;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.cooperation.Conferral;
import disclosuredesk.decision.Ground;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.letters.DeliveryRoute;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.personal.EncryptingPersonalData;
import disclosuredesk.personal.PersonalColumns;
import disclosuredesk.rectification.DecidingRectifications;
import disclosuredesk.rectification.FilingEvidence;
import disclosuredesk.rectification.RectificationDemand;
import disclosuredesk.rectification.RectificationFiles;
import disclosuredesk.rectification.RectificationId;
import disclosuredesk.rectification.RectificationResult;
import disclosuredesk.rectification.RegisteringRectifications;
import disclosuredesk.report.ReportScope;
import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.RegistrationField;
import disclosuredesk.shared.RequestId;
import disclosuredesk.statistics.Freezing;
import disclosuredesk.statistics.Signature;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A healthy agency gives the doctor nothing to say; each fault put into its tables is found, by its own check and no other but that of the seals
 * (D36), which finds whatever was done without an act and has a story of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DoctorStory {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Doctor doctor;

    @Autowired
    private TransactionTemplate transaction;

    private World world;

    /** A case at every kind of step, one year closed. */
    @BeforeAll
    void anOrganAtWork() {
        world = new World(beans);
        world.today(LocalDate.of(2025, 11, 24));
        world.archived(Ground.DOES_NOT_EXIST);
        world.today(LocalDate.of(2026, 1, 26));
        beans.getBean(Freezing.class).freeze(ReportScope.OWN, 2025, new Signature("丁", world.today(), ""), world.head);
        world.today(World.MONDAY);
        world.unpaid();
        world.today(LocalDate.of(2026, 4, 13));
        world.registered();
        corrected(false);
        corrected(true);
        world.accepted();
        world.assigned();
        consulted();
        world.drafted(Ground.PROVIDED);
        world.approved(Ground.PROVIDED);
        world.delivered(Ground.PROVIDED);
        world.archived(Ground.THIRD_PARTY);
        charged();
        world.askForReasons(world.accepted(), 1, world.today(), world.today().plusDays(9), "本月46件", world.clerk);
        RequestId extended = world.assigned();
        world.extending.propose(extended, world.version(extended), 10, "档案年代久远", world.clerk);
        world.amended(world.registered(), RegistrationField.PHONE, "13700000007");
        RequestId twice = world.assigned();
        FilingMaterials filing = beans.getBean(FilingMaterials.class);
        filing.file(
                twice, world.version(twice), Purpose.OTHER, InspectedFile.of("归错.pdf", Papers.pdf("x")), world.clerk);
        filing.move(
                twice,
                world.version(twice),
                beans.getBean(Materials.class).of(twice).get(0).storageName(),
                world.requests.get(extended, world.clerk).number().toString(),
                "归错案件",
                world.clerk);
        world.voided(twice);
        worksTogether();
        passesBetweenAgencies();
        rectified();
        beans.getBean(ChangingSettings.class)
                .change(Map.of(Setting.REMIND_DAYS, 6, Setting.QUIET_FROM, 19), world.administrator);
        world.today(world.today().plusDays(4)); // the stored dates of what is asked are as of earlier days
    }

    /** One case on which help and a conferral are open, and one that ended with them. */
    private void worksTogether() {
        RequestId open = world.assigned();
        world.helpAsked(open, world.otherDepartment);
        world.answeringAssistance.answer(world.helpAskedOutside(open), world.today(), "查得一份", List.of(), world.clerk);
        world.conferring.weigh(open, world.concluded(open), Conferral.Weighing.FOLLOWED, "", world.clerk);
        long answered = world.partGiven(open, world.otherDepartment);
        world.answeringParts.answer(answered, world.search(), Ground.PROVIDED, "可以公开", world.handlerElsewhere);
        world.partGiven(open, world.otherDepartment);
        RequestId closed = world.assigned();
        world.helpAsked(closed, world.otherDepartment);
        world.partGiven(closed, world.otherDepartment);
        world.conferred(closed);
        world.withdrawing.withdraw(closed, world.version(closed), world.today(), "来函撤回", world.clerk);
    }

    /** One request handed on and registered, one sent back, one opinion given and one awaited, and the same of help. */
    private void passesBetweenAgencies() {
        world.registeredThere(world.forwarded(world.delivered(Ground.NOT_OURS)));
        world.forwarding.sendBack(
                world.forwarded(world.delivered(Ground.NOT_OURS)).id(), "不属于本机关", world.clerkOfAnotherAgency);
        AskedOpinion given =
                world.opinionAskedWithin(world.proposed(Ground.PROVIDED, true), Consultation.Kind.JOINT_AGENCY);
        world.givingOpinions.give(
                given.id(), Consultation.Opinion.AGREES, "", "庞某", List.of(), world.clerkOfAnotherAgency);
        world.opinionAskedWithin(world.proposed(Ground.PROVIDED, true), Consultation.Kind.JOINT_AGENCY);
        RequestId helped = world.assigned();
        world.helpAskedWithin(helped);
        world.answeringAssistance.answer(
                world.helpAskedWithin(helped), null, "查得一份", List.of(), world.clerkOfAnotherAgency);
    }

    /** One rectification told, one withdrawn, one open with evidence that came. */
    private void rectified() {
        RegisteringRectifications registering = beans.getBean(RegisteringRectifications.class);
        DecidingRectifications deciding = beans.getBean(DecidingRectifications.class);
        RectificationId told = demanded(registering, world.archived(Ground.PROVIDED));
        registering.askEvidence(told, 0, world.today(), "房产证", world.today().plusDays(10), world.clerk);
        registering.receiveEvidence(told, 1, world.today(), "房产证", world.clerk);
        deciding.examine(told, 2, RectificationResult.REFUSED, "不属实", "", world.clerk);
        deciding.sign(told, 3, world.head);
        deciding.tell(told, 4, null, world.today(), DeliveryRoute.POST, "EMS 1", world.clerk);
        registering.withdraw(demanded(registering, null), 0, world.today(), "已解决", world.clerk);
        RectificationId open = demanded(registering, null);
        FilingEvidence filing = beans.getBean(FilingEvidence.class);
        filing.file(
                open,
                0,
                List.of(InspectedFile.of("证.pdf", Papers.pdf("x")), InspectedFile.of("错.pdf", Papers.pdf("y"))),
                world.clerk);
        filing.strike(
                open, 1, beans.getBean(RectificationFiles.class).of(open).get(1).storageName(), "传错", world.clerk);
    }

    private RectificationId demanded(RegisteringRectifications registering, @Nullable RequestId about) {
        RectificationId id = RectificationId.random();
        registering.register(
                id,
                new RectificationDemand(
                        about,
                        world.today(),
                        new Applicant(
                                ApplicantKind.NATURAL_PERSON,
                                "王小明",
                                new Identity(Identity.Kind.OTHER, "AB12345678"),
                                "13800000000",
                                null,
                                null,
                                null),
                        "房屋登记簿",
                        "面积记为80平方米",
                        "90平方米",
                        ""),
                world.clerk);
        return id;
    }

    private void corrected(boolean late) {
        RequestId id = world.registered();
        world.askForCorrection(
                id, 0, CorrectionNotice.sent(world.today(), "名称", world.today().plusDays(60)), world.clerk);
        if (late) {
            world.correcting.receive(id, world.version(id), world.today(), "已补正", world.clerk);
        }
    }

    private void consulted() {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        world.askOpinions(
                id,
                world.version(id),
                List.of(Consultation.letter(
                        Consultation.Kind.THIRD_PARTY, "恒通公司", null, "报价", world.today(), world.today())),
                world.clerk);
    }

    private void charged() {
        RequestId id = world.assigned();
        world.askForFee(
                id,
                world.version(id),
                new FeeNotice(FeeNotice.Basis.PAGE, 44, 0, world.today(), world.today(), null, null),
                world.clerk);
    }

    private List<String> faults(boolean deep) {
        List<String> faults = new ArrayList<>();
        doctor.examine(deep, one -> {
            one.findings().faults().forEach(sentence -> faults.add(one.code() + " " + sentence));
            if (one.failure() != null) {
                faults.add(one.code() + " FAILED " + one.failure());
            }
        });
        return faults;
    }

    @Test
    void aHealthyOrganGivesNoFindings() {
        assertThat(faults(true)).isEmpty();
    }

    @Test
    void everyCheckSaysHowMuchItLookedAt() {
        List<Diagnosis> all = doctor.examine(false, told -> {});
        assertThat(all)
                .extracting(Diagnosis::code)
                .hasSize(39)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(all).allSatisfy(one -> assertThat(one.findings().looked()).isNotEmpty());
        assertThat(all)
                .filteredOn(one -> List.of(
                                "D01", "D04", "D06", "D11", "D13", "D19", "D20", "D21", "D22", "D23", "D24", "D25",
                                "D27", "D28", "D29", "D31", "D33", "D34", "D36", "D39")
                        .contains(one.code()))
                .allSatisfy(one -> assertThat(one.findings().looked()).doesNotStartWith("0"));
    }

    private static Arguments fault(String code, String sentence, String... sql) {
        return Arguments.of(code, sentence, List.of(sql));
    }

    /** The keys of applicants follow their rows. */
    private static final String FOLLOWED = "update applicant_key set folded = 'x'";

    private static final String OPEN =
            "(select id from disclosure_request where closed_on is null and number_year = 2026 and number_serial = 2)";
    private static final String ENDED = "(select id from disclosure_request where number_year = 2025)";

    private static final String PUBLISHED =
            PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PublishedPasswords.ALL.get(0));

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("D33", "示例机关：安全审计自第1条起与哈希链不符", "update security_entry set officer_name = '他人' where seq = 1"),
                fault(
                        "D34",
                        "权限变更不是由另一人确认的",
                        "insert into rights_change (agency_id, officer_version, login, name, roles, enabled, resets_password, was_roles, was_enabled,"
                                + " proposed_at, proposed_by, state, decided_by) select agency_id, 0, login, name, 'HEAD', true, false, 'CLERK', true,"
                                + " current_timestamp, id, 'AGREED', id from officer where name = '庚'"),
                fault("D33", "示例机关：安全审计自第2条起与哈希链不符", "delete from security_entry where seq = 2"),
                fault(
                        "D29",
                        "没有送达",
                        "update consultation set agency_id = (select max(id) from agency) where kind = 'THIRD_PARTY' and ended_on is null"),
                fault(
                        "D29",
                        "没有提出意见的记录",
                        "update asked_opinion set answered_on = '2026-04-13' where answered_on is null"),
                fault(
                        "D29",
                        "没有收到公函的记录",
                        "update asked_opinion set agency_id = asking_agency_id where answered_on is null"),
                fault(
                        "D29",
                        "既登记又退回",
                        "update forwarding set returned_on = sent_on, return_reason = 'x' where registered_on is not null"),
                fault("D29", "身份还留在转交记录里", "update forwarding set applicant_name = '王' where returned_on is not null"),
                fault(
                        "D29",
                        "台账没有转交的记录",
                        "update forwarding set from_agency_id = to_agency_id where returned_on is not null"),
                fault(
                        "D29",
                        "没有转来的记录",
                        "update forwarding set to_agency_id = from_agency_id where returned_on is not null"),
                fault(
                        "D29",
                        "没有对方退回的记录",
                        "update forwarding set returned_on = sent_on, return_reason = 'x', registered_on = null, registered_by = null, arrived_as = '00000000-0000-4000-8000-000000000027' where registered_on is not null"),
                fault(
                        "D29",
                        "为其他机关转来而没有转交的记录",
                        "update forwarding set arrived_as = '00000000-0000-4000-8000-000000000026' where registered_on is not null"),
                fault(
                        "D31",
                        "台账没有收到更正要求的记录",
                        "insert into rectification (id, agency_id, number_year, number_serial, received_on, working_days, applicant_kind, applicant_name,"
                                + " identity_kind, identity_number, information, inaccuracy, wanted, evidence, version)"
                                + " select '00000000-0000-0000-0000-000000000031', agency_id, 2026, 900, received_on, 20, applicant_kind, applicant_name,"
                                + " identity_kind, 'X', information, inaccuracy, wanted, evidence, 0 from rectification where told_on is not null"),
                fault(
                        "D31",
                        "台账没有要求补充证据的记录",
                        "update rectification set evidence_asked_on = received_on, evidence_wanted = 'x', evidence_until = received_on where withdrawn_on is not null"),
                fault(
                        "D31",
                        "台账没有收到补充证据的记录",
                        "update rectification set evidence_received_on = received_on where withdrawn_on is not null"),
                fault("D31", "台账没有审核的记录", "update rectification set result = 'REFUSED' where withdrawn_on is not null"),
                fault(
                        "D31",
                        "台账没有签发告知书的记录",
                        "update rectification set signed_on = received_on where withdrawn_on is not null"),
                fault(
                        "D31",
                        "台账没有告知的记录",
                        "update rectification set told_on = received_on where withdrawn_on is not null"),
                fault(
                        "D31",
                        "台账没有撤回的记录",
                        "update rectification set withdrawn_on = received_on where told_on is not null"),
                fault("D31", "台账记有签发而没有签发", "update rectification set signed_on = null where told_on is not null"),
                fault("D31", "台账记有告知而没有办结", "update rectification set told_on = null where told_on is not null"),
                fault(
                        "D31",
                        "台账记有撤回而没有撤回",
                        "update rectification set withdrawn_on = null where withdrawn_on is not null"),
                fault(
                        "D31",
                        "签发而没有审核结果，或者由审核的人签发",
                        "update rectification set signed_by = examined_by where told_on is not null"),
                fault(
                        "D31",
                        "告知而没有签发，或者早于签发",
                        "update rectification set told_on = '2026-01-05' where told_on is not null"),
                fault(
                        "D31",
                        "收到补充证据而没有要求，或者早于要求",
                        "update rectification set evidence_received_on = '2026-01-05' where told_on is not null"),
                fault(
                        "D31",
                        "所关联的申请属于其他机关",
                        "update rectification set agency_id = (select max(id) from agency) where told_on is not null"),
                fault(
                        "D31",
                        "台账没有收到证据材料的记录",
                        "update rectification_file set rectification_id = (select id from rectification where told_on is not null)"),
                fault(
                        "D31",
                        "台账没有移出证据材料的记录",
                        "update rectification_file set struck_on = added_on where name = '证.pdf'"),
                fault("D31", "证据材料与登记的大小不同", "update rectification_file set size_bytes = 1"),
                fault("D28", "案件已办结而协办没有结束", "update helping_part set ended_on = null where ending = 'CASE_MOVED'"),
                fault(
                        "D28",
                        "协办的意见早于交办，或者没有签收",
                        "update helping_part set claimed_on = null where answered_on is not null"),
                fault(
                        "D28",
                        "台账没有交协办科室的记录",
                        "insert into helping_part (request_id, agency_id, department_id, what, working_days, assigned_on, assigned_by)"
                                + " select request_id, agency_id, department_id, what, 5, assigned_on, assigned_by from helping_part where answered_on is not null"),
                fault(
                        "D28",
                        "台账没有协办意见的记录",
                        "update helping_part set answered_on = assigned_on, claimed_on = assigned_on where answered_on is null and ended_on is null"),
                fault(
                        "D28",
                        "台账没有退回协办的记录",
                        "update helping_part set returned_on = assigned_on where answered_on is not null"),
                fault(
                        "D28",
                        "台账没有协办结束的记录",
                        "update helping_part set ended_on = assigned_on, ending = 'TAKEN_BACK' where answered_on is not null"),
                fault("D27", "案件已办结而协查没有结束", "update assistance set ended_on = null where ending = 'CASE_CLOSED'"),
                fault("D27", "案件已办结而会商没有结束", "update conferral set ended_on = null where ending = 'CASE_CLOSED'"),
                fault(
                        "D27",
                        "协查的答复没有接收，或者早于请求",
                        "update assistance set received_on = null where answered_on is not null"),
                fault(
                        "D27",
                        "请其他机关协查而没有送达",
                        "update assistance set ledger_id = '00000000-0000-4000-8000-000000000028' where asked_agency_id is null and answered_on is not null"),
                fault(
                        "D27",
                        "被请求机关的台账没有收到协查的记录",
                        "update assistance set asked_agency_id = agency_id where asked_agency_id is not null and answered_on is null"),
                fault(
                        "D27",
                        "被请求机关的台账没有答复协查的记录",
                        "update assistance set answered_on = asked_on, received_on = asked_on where asked_agency_id is not null and answered_on is null"),
                fault("D27", "未采纳而没有理由", "update conferral set weighing = 'DEPARTED' where weighing = 'FOLLOWED'"),
                fault(
                        "D27",
                        "台账没有请求协查的记录",
                        "insert into assistance (request_id, agency_id, question, asked, document_number, sending_proof, working_days, asked_on, asked_by)"
                                + " select request_id, agency_id, question, asked, '1号', 'EMS', 5, asked_on, asked_by from assistance"
                                + " where answered_on is not null"),
                fault(
                        "D27",
                        "台账没有拟制协查函的记录",
                        "insert into assistance (request_id, agency_id, question, asked, working_days, asked_on, asked_by)"
                                + " select request_id, agency_id, question, asked, 5, asked_on, asked_by from assistance where answered_on is not null"),
                fault(
                        "D27",
                        "协查函没有发出而已经接收或者答复",
                        "update assistance set document_number = null where department_id is null and answered_on is not null"),
                fault(
                        "D27",
                        "台账没有协查答复的记录",
                        "update assistance set answered_on = asked_on, received_on = asked_on where answered_on is null and ended_on is null"),
                fault(
                        "D27",
                        "台账没有协查结束的记录",
                        "update assistance set ended_on = asked_on, ending = 'CLOSED' where answered_on is not null"),
                fault(
                        "D27",
                        "台账没有会商结论的记录",
                        "update conferral set concluded_on = convened_on where ending = 'CASE_CLOSED'"),
                fault(
                        "D27",
                        "台账没有采纳情况的记录",
                        "update conferral set weighing = 'FOLLOWED', concluded_on = convened_on where ending = 'CASE_CLOSED'"),
                fault(
                        "D02",
                        "已作废，流程仍在运行",
                        "insert into ACT_RU_EXECUTION (ID_, PROC_INST_ID_, BUSINESS_KEY_) select id, id, id"
                                + " from disclosure_request where outcome = 'VOID'"),
                fault("D23", "提请人自己确认", "update registration_motion set moved_by = decided_by where kind = 'VOIDING'"),
                fault(
                        "D23",
                        "待确认的标记与状态不符",
                        "update registration_motion set open_for = request_id where kind = 'VOIDING'"),
                fault(
                        "D23",
                        "仍有待确认的提请",
                        "insert into registration_motion (request_id, kind, state, reason, moved_by, moved_at, open_for)"
                                + " select request_id, 'AMENDMENT', 'OPEN', 'x', moved_by, moved_at, request_id from registration_motion where kind = 'VOIDING'"),
                fault(
                        "D23",
                        "已作废而没有经确认的提请",
                        "update registration_motion set kind = 'AMENDMENT' where kind = 'VOIDING'"),
                fault(
                        "D23",
                        "登记的内容与最后一次更正不同",
                        "update disclosure_request set phone = '13700000008' where id = (select m.request_id from registration_change c"
                                + " join registration_motion m on m.id = c.motion_id where c.field = 'PHONE')",
                        FOLLOWED),
                fault(
                        "D23",
                        "更正的内容没有对应的台账记录",
                        "update registration_motion set decided_by = (select min(officer_id) from officer_role where role = 'LEGAL_REVIEWER')"
                                + " where kind = 'AMENDMENT'"),
                fault(
                        "D40",
                        "限制知悉而没有知悉人员",
                        "insert into case_restriction (request_id, reason, restricted_on, restricted_by)"
                                + " select id, 'x', received_on, registered_by from disclosure_request where id in "
                                + OPEN),
                fault(
                        "D40",
                        "限制知悉而台账没有记录",
                        "insert into case_restriction (request_id, reason, restricted_on, restricted_by)"
                                + " select id, 'x', received_on, registered_by from disclosure_request where id in "
                                + OPEN,
                        "insert into case_reader (request_id, officer_id) select request_id, restricted_by from case_restriction"),
                fault(
                        "D40",
                        "限制知悉而没有在岗的负责人知悉",
                        "insert into case_restriction (request_id, reason, restricted_on, restricted_by)"
                                + " select id, 'x', received_on, registered_by from disclosure_request where id in "
                                + OPEN,
                        "insert into case_reader (request_id, officer_id) select request_id, restricted_by from case_restriction"),
                fault(
                        "D40",
                        "知悉人员不是本机关的人员",
                        "insert into case_restriction (request_id, reason, restricted_on, restricted_by)"
                                + " select id, 'x', received_on, registered_by from disclosure_request where id in "
                                + OPEN,
                        "insert into case_reader (request_id, officer_id) select x.request_id, (select max(o.id) from officer o"
                                + " where o.agency_id <> (select b.agency_id from officer b where b.id = x.restricted_by)) from case_restriction x"),
                fault("D24", "与台账的封签不符", "update registration_change set was = '1'"),
                fault("D25", "材料不在最后移到的案件", "update material set request_id = " + OPEN + " where name = '归错.pdf'"),
                fault(
                        "D25",
                        "待移出的材料已经移出，或者不是申请材料",
                        "update material set strike_moved_on = added_on, strike_moved_by = added_by,"
                                + " strike_moved_reason = 'x' where name = '归错.pdf'"),
                fault("D25", "移出案件的台账没有记录", "update material_move set from_id = " + OPEN),
                fault("D01", "没有运行中的流程", "update ACT_RU_EXECUTION set BUSINESS_KEY_ = null where ID_ in " + OPEN),
                fault(
                        "D02",
                        "已归档，流程仍在运行",
                        "update disclosure_request set archived_on = closed_on where id = (select w.request_id from work_item w"
                                + " where w.step = 'archiveDossier' order by w.request_id limit 1)",
                        "update case_holder set stage = 'ARCHIVED' where request_id in (select id from disclosure_request where archived_on is not null)"),
                fault(
                        "D03",
                        "无人可办",
                        "delete from ACT_RU_IDENTITYLINK where TASK_ID_ in (select ID_ from ACT_RU_TASK where PROC_INST_ID_ in "
                                + OPEN + ")"),
                fault(
                        "D03",
                        "步骤与办理情况不符",
                        "update ACT_RU_TASK set TASK_DEF_KEY_ = 'archiveDossier' where PROC_INST_ID_ in " + OPEN),
                fault(
                        "D04",
                        "计时器定于",
                        "update ACT_RU_TIMER_JOB set DUEDATE_ = '2026-08-01 00:00:00' where ELEMENT_ID_ = 'correctionPeriodEnded'"),
                fault(
                        "D04",
                        "计时器定于",
                        "update ACT_RU_TIMER_JOB set DUEDATE_ = timestampadd(hour, -8, DUEDATE_) where ELEMENT_ID_ = 'correctionPeriodEnded'"),
                fault("D04", "等待的期限没有计时器", "delete from ACT_RU_TIMER_JOB where ELEMENT_ID_ = 'opinionPeriodEnded'"),
                fault(
                        "D04",
                        "计时器没有对应的期限",
                        "update ACT_RU_TIMER_JOB set ELEMENT_ID_ = 'opinionPeriodEnded' where ELEMENT_ID_ = 'paymentPeriodEnded'"),
                fault(
                        "D05",
                        "引擎任务失败",
                        "insert into ACT_RU_DEADLETTER_JOB (ID_, TYPE_, PROCESS_INSTANCE_ID_, EXCEPTION_MSG_)"
                                + " values ('x1', 'timer', " + OPEN + ", '连接中断')"),
                fault("D06", "自第4条起", "update audit_entry set officer_name = '他人' where seq = 4"),
                fault("D06", "哈希链不符", "update audit_head set last_seq = last_seq + 1"),
                fault(
                        "D06",
                        "不存在的机关999",
                        "update audit_entry set agency_id = 999 where seq = 4 and agency_id = (select min(id) from agency)"),
                fault(
                        "D08",
                        "最后一次状态与案件不同",
                        "update request_standing set outcome = 'R7' where outcome is not null and recorded_at > '2026-02-01'"),
                fault(
                        "D08",
                        "没有对应的台账记录",
                        "update request_standing set ledger_seq = 999999 where request_id in " + OPEN),
                fault(
                        "D09",
                        "缺第3号",
                        "update disclosure_request set number_serial = 1000 where number_year = 2026 and number_serial = 3",
                        "update applicant_key set number_serial = 1000 where number_year = 2026 and number_serial = 3",
                        "update request_counter set last_serial = 1000 where number_year = 2026"),
                fault(
                        "D09",
                        "申请编号：最后为第",
                        "update request_counter set last_serial = last_serial + 3 where number_year = 2026"),
                fault(
                        "D09",
                        "文号：最后为第",
                        "update letter_counter set last_serial = last_serial - 1 where number_year = 2026"),
                fault(
                        "D10",
                        "早于收到",
                        "update decision set outcome = outcome",
                        "update disclosure_request set archived_on = '2025-11-01' where number_year = 2025"),
                fault("D10", "登记的结果与送达的答复不同", "update decision set outcome = 'R7' where request_id in " + ENDED),
                fault("D10", "承办登记的进度与案件不同", "update case_holder set stage = 'ARCHIVED' where request_id in " + OPEN),
                fault(
                        "D11",
                        "REPLY 存储",
                        "update request_deadline set safe_on = '2026-04-14' where request_id in " + OPEN),
                fault("D11", "REPLY 存储", "delete from request_deadline where request_id in " + OPEN),
                fault(
                        "D11",
                        "存储的期限不能读取",
                        "update side_clock set rule = 'NO_SUCH_RULE' where rule = 'EXTENSION_WINDOW' and request_id in "
                                + OPEN),
                fault(
                        "D11",
                        "EXTENSION_WINDOW 0 存储：无",
                        "delete from side_clock where rule = 'EXTENSION_WINDOW' and request_id in " + OPEN),
                fault(
                        "D12",
                        "承办科室属于其他机关",
                        "insert into department (agency_id, name) select max(id), '外单位科室' from agency",
                        "update disclosure_request set department_id = (select max(id) from department) where number_year = 2026 and number_serial = 1"),
                fault(
                        "D12",
                        "文书属于其他机关",
                        "update letter set agency_id = (select max(id) from agency), number_year = 1999 where id = (select id from (select max(id) as id from letter) x)",
                        "update letter_counter set last_serial = (select count(*) from letter where number_year = 2026) where number_year = 2026",
                        "insert into letter_counter (agency_id, number_year, last_serial) select max(id), 1999, (select max(number_serial) from letter where number_year = 1999) from agency",
                        "update letter set number_serial = 1 where number_year = 1999",
                        "update letter_counter set last_serial = 1 where number_year = 1999"),
                fault(
                        "D13",
                        "登记的大小不同",
                        "update material set size_bytes = size_bytes + 1 where purpose <> 'DOSSIER' or purpose = 'DOSSIER'"),
                fault(
                        "D14",
                        "台账没有登记这一卷宗",
                        "update dossier set sha256 = '%1$s' where request_id in ".formatted("0".repeat(64)) + ENDED,
                        "update material set sha256 = '%1$s' where purpose = 'DOSSIER' and request_id in "
                                        .formatted("0".repeat(64))
                                + ENDED),
                fault("D15", "登记的大小不同", "update search_file set size_bytes = 1"),
                fault(
                        "D17",
                        "没有启用的人员",
                        "update officer set enabled = false where id in (select officer_id from officer_role where role = 'HEAD')"),
                fault(
                        "D22",
                        "与案件登记的申请人不同",
                        "update applicant_key set folded = '13900000001' where feature = 'PHONE' and request_id in "
                                + OPEN),
                fault("D22", "与案件登记的申请人不同", "delete from applicant_key where request_id in " + OPEN),
                fault("D22", "与案件登记的申请人不同", "update applicant_key set number_serial = 99 where request_id in " + OPEN),
                fault(
                        "D22",
                        "与案件登记的申请人不同",
                        "update disclosure_request set address = '示例市中山路2号' where closed_on is null and number_year = 2026 and number_serial = 2"),
                fault("D19", "封签不符", "update report_version set signer = '他人'"),
                fault(
                        "D19",
                        "重算，表三不同",
                        "update request_standing set applicant_kind = 'OTHER' where closed_on is not null and request_id in "
                                + ENDED,
                        "update disclosure_request set applicant_kind = 'OTHER' where number_year = 2025"),
                fault(
                        "D20",
                        "1件早8小时",
                        "update ACT_HI_PROCINST set START_TIME_ = timestampadd(hour, -8, START_TIME_) where ID_ in "
                                + OPEN),
                fault("D21", "没有标明", "delete from installation"),
                fault(
                        "D21",
                        "使用公开的演示口令",
                        "update installation set kind = 'PRODUCTION'",
                        "update officer set password_hash = '" + PUBLISHED
                                + "' where id = (select id from (select min(id) as id from officer) x)"),
                fault(
                        "D21",
                        "演示系统建立的机关",
                        "update installation set kind = 'PRODUCTION'",
                        "update agency set code = 'demo' where name = '示例机关'",
                        "insert into officer (agency_id, login, name, password_hash, enabled, version) select a.id, l.login, '某', '{noop}x', true, 0 from agency a,"
                                + " (select 'zhang' as login union all select 'li' union all select 'wang' union all select 'zhao' union all select 'chen'"
                                + " union all select 'liu' union all select 'sun' union all select 'admin') l where a.code = 'demo'"),
                fault("D39", "没有加密", "update consultation set contact = '示例市中山路3号' where kind = 'THIRD_PARTY'"),
                fault(
                        "D39",
                        "不能解开",
                        "update consultation set contact = (select max(identity_number) from disclosure_request) where kind = 'THIRD_PARTY'"),
                fault(
                        "D39",
                        "检索用的标识与内容不符",
                        "update disclosure_request set identity_index = 'x' where closed_on is null and number_year = 2026 and number_serial = 2"),
                fault("D26", "文书模板没有使用", """
                        insert into letter_template (agency_id, file_name, content, uploaded_on, uploaded_by)
                        select min(agency_id), '模板.docx', cast('PK' as binary(2)), '2026-01-01', min(id) from officer
                        """));
    }

    @ParameterizedTest(name = "{0} {1} #{index}")
    @MethodSource("faults")
    void aFaultIsFoundByItsCheckAlone(String code, String sentence, List<String> sql) {
        transaction.executeWithoutResult(status -> {
            sql.forEach(one -> {
                assertThat(world.jdbc.sql(one).update()).as(one).isPositive();
                if (one.equals(FOLLOWED)) {
                    beans.getBeansOfType(PersonalColumns.class).values().forEach(PersonalColumns::keyChanged);
                }
            });
            if (!code.equals("D39")) { // what is planted stands as ciphertext, as what an act wrote
                beans.getBean(EncryptingPersonalData.class).encrypt();
            }
            List<String> found = faults(false);
            status.setRollbackOnly();
            assertThat(found)
                    .filteredOn(one -> !one.startsWith("D36 "))
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one).startsWith(code + " "));
            assertThat(found).anySatisfy(one -> assertThat(one).contains(sentence));
        });
    }

    @ParameterizedTest
    @CsvSource({"D13, material_piece, material_id", "D15, search_file, id"})
    void contentThatIsNotWhatItsHashSaysIsFoundWhenAskedToGoDeep(String code, String table, String id) {
        transaction.executeWithoutResult(status -> {
            long first = world.jdbc
                    .sql("select min(%s) from %s".formatted(id, table))
                    .query(Long.class)
                    .single();
            byte[] content = world.jdbc
                    .sql("select content from %s where %s = :id".formatted(table, id))
                    .param("id", first)
                    .query((row, number) -> row.getBytes(1))
                    .single();
            content[content.length / 2] ^= 1;
            world.jdbc
                    .sql("update %s set content = :content where %s = :id".formatted(table, id))
                    .param("content", content)
                    .param("id", first)
                    .update();
            List<String> shallow = faults(false);
            List<String> found = faults(true);
            status.setRollbackOnly();
            assertThat(shallow).isEmpty();
            assertThat(found).isNotEmpty().anySatisfy(one -> assertThat(one).startsWith(code + " "));
        });
    }
}
