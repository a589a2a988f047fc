package disclosuredesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.requests.VersionedForm;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.EachTime;
import disclosuredesk.workflow.Step;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the house that a compiler does not check. Each has been seen failing once. */
@AnalyzeClasses(packages = "disclosuredesk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule only_workflow_knows_the_engine = noClasses()
            .that()
            .resideOutsideOfPackage("disclosuredesk.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.flowable..");

    @ArchTest
    static final ArchRule nobody_knows_the_desk = noClasses()
            .that()
            .resideOutsideOfPackages("disclosuredesk.desk..", "disclosuredesk.cli..", "disclosuredesk")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("disclosuredesk.desk..");

    @ArchTest
    static final ArchRule no_packages_go_in_a_circle =
            slices().matching("disclosuredesk.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule reports_are_checked_without_spring_or_a_database = noClasses()
            .that()
            .resideInAnyPackage(
                    "disclosuredesk.report",
                    "disclosuredesk.published..",
                    "disclosuredesk.checking..",
                    "disclosuredesk.lettercheck..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule time_comes_from_the_injected_clock = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("takes the time from the system") {
                @Override
                public boolean test(JavaCall<?> call) {
                    return call.getTarget().getName().equals("now")
                            && call.getTarget().getOwner().getPackageName().equals("java.time")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(parameter -> parameter.isAssignableTo(Clock.class));
                }
            });

    @ArchTest
    static final ArchRule each_act_says_who_does_it = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Act.class)
            .and()
            .arePublic()
            .should(new ArchCondition<JavaMethod>("take the officer as their last parameter") {
                @Override
                public void check(JavaMethod act, ConditionEvents events) {
                    List<JavaClass> parameters = act.getRawParameterTypes();
                    boolean named = !parameters.isEmpty()
                            && parameters.get(parameters.size() - 1).isEquivalentTo(Officer.class);
                    events.add(new SimpleConditionEvent(act, named, act.getFullName()));
                }
            });

    /** A hash takes a third of a second by design: nobody holds a connection, or a lock, meanwhile. */
    @ArchTest
    static final ArchRule passwords_are_hashed_outside_of_transactions = noClasses()
            .that()
            .areAnnotatedWith(Act.class)
            .or()
            .areAnnotatedWith(Transactional.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(PasswordEncoder.class);

    /** Else asking would take the one-time key of the form, and the act itself would find it taken. */
    @ArchTest
    static final ArchRule what_only_answers_may_be_asked_each_time = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Act.class)
            .and()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .haveRawReturnType(new DescribedPredicate<JavaClass>("an answer") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isEquivalentTo(boolean.class)
                            || type.isAssignableTo(Collection.class)
                            || type.isEquivalentTo(Optional.class);
                }
            })
            .should()
            .beAnnotatedWith(EachTime.class);

    @ArchTest
    static final ArchRule controllers_stay_inside_their_module =
            classes().that().areAnnotatedWith(Controller.class).should().notBePublic();

    @ArchTest
    static final ArchRule steps_stay_inside_their_module = classes()
            .that()
            .implement(Step.class)
            .should()
            .notBePublic()
            .andShould()
            .resideInAPackage("..process..");

    @ArchTest
    static final ArchRule events_are_records_named_after_facts =
            classes().that().implement(CaseEvent.class).should().beRecords();

    @ArchTest
    static final ArchRule pages_do_not_touch_the_database = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.jdbc..");

    /** What a form is opened on says {@code OpenedOn}; a version set by hand is one that can be forgotten. */
    @ArchTest
    static final ArchRule nobody_sets_the_version_of_a_form_by_hand = noClasses()
            .that()
            .doNotHaveSimpleName("OpenedForms")
            .and()
            .doNotHaveSimpleName("VersionedForm")
            .should()
            .setFieldWhere(DescribedPredicate.describe(
                    "it is the version of a form",
                    (JavaFieldAccess access) -> access.getName().equals("version")
                            && access.getTargetOwner().isAssignableTo(VersionedForm.class)));

    @ArchTest
    static final ArchRule one_persistence_style = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..", "org.springframework.data..", "org.hibernate..", "org.apache.ibatis..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.jdbc.core.JdbcTemplate");

    @ArchTest
    static final ArchRule nothing_is_named_after_its_layer =
            noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto)");

    @ArchTest
    static final ArchRule no_method_hides_a_null_behind_optional_parameters = noMethods()
            .that()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .haveRawParameterTypes(new DescribedPredicate<List<JavaClass>>("contain Optional") {
                @Override
                public boolean test(List<JavaClass> parameters) {
                    return parameters.stream()
                            .anyMatch(parameter -> parameter.isEquivalentTo(java.util.Optional.class));
                }
            });
}
