/** Disclosure Desk (依申请公开办理系统): one package per business word, see {@code README.md} for the map. */
@NullMarked
package disclosuredesk;

import org.jspecify.annotations.NullMarked;
