package disclosuredesk.rollup;

import java.time.LocalDate;
import java.time.Month;

/** What a reporting unit is. */
public enum UnitKind {
    /** 区县. */
    COUNTY,
    /** 政府部门. */
    DEPARTMENT,
    /** 功能区管委会. */
    FUNCTIONAL_ZONE,
    /** 乡镇人民政府、街道办事处. */
    TOWNSHIP,
    /** 其他单位. */
    OTHER;

    /**
     * The last day the Regulation leaves for the report of a year (art. 49): 31 January for departments; the report of the
     * government, which holds all the others, is out by 31 March.
     */
    public LocalDate statutoryDay(int year) {
        return this == DEPARTMENT ? LocalDate.of(year + 1, Month.JANUARY, 31) : LocalDate.of(year + 1, Month.MARCH, 31);
    }
}
