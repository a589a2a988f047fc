package disclosuredesk.agencies;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What an officer may do. The process file names the role of each step by these words. */
public enum Role {
    /** 公开工作机构经办人: registers, examines, assigns, drafts, delivers, archives. */
    CLERK,
    /** 科室承办人: searches the department's records and proposes an answer. */
    HANDLER,
    /** 法制审核人: reviews the legal basis of a draft. */
    LEGAL_REVIEWER,
    /** 公开工作机构负责人: approves and signs. */
    HEAD,
    /** 分管领导、主要领导: signs where the agency's setting asks for it. */
    LEADER,
    /** 系统管理员: departments and officers; sees no case. */
    ADMINISTRATOR,
    /** 安全管理员: agrees to changes of rights, or refuses them; sees no case. */
    SECURITY_ADMINISTRATOR,
    /** 审计管理员: reads the security ledger; sees no case. */
    AUDITOR;

    /** 三员: each of them has no other role beside it, and none of them takes part in a case. */
    private static final Set<Role> ALONE = Set.of(ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR);

    /** Whether it excludes every other role. */
    public boolean isExclusive() {
        return ALONE.contains(this);
    }

    /** The roles that take part in cases. */
    public static Set<Role> ofCases() {
        return EnumSet.complementOf(EnumSet.copyOf(ALONE));
    }

    /** Whether somebody may have all of them: one that is exclusive stands alone. */
    static boolean goTogether(Set<Role> roles) {
        return roles.size() < 2 || roles.stream().noneMatch(Role::isExclusive);
    }

    /** Roles in the order in which they stand here. */
    static List<Role> inOrder(Set<Role> roles) {
        return roles.stream().sorted().toList();
    }
}
