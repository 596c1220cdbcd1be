package kr.bridgebot.agenda;

import java.util.Set;
import kr.bridgebot.seminars.SeminarView;
import org.jspecify.annotations.Nullable;

/**
 * An item as one person may see and change it.
 *
 * @param item the item
 * @param seminar the meeting on whose agenda it is; null for none
 * @param steps where this person may take it now
 * @param supportable whether this person may support it, or take that back
 * @param supported whether this person supports it
 * @param rewordable whether this person may say more about it
 * @param arranges whether this person may put it in order, and give it minutes and a
 * presenter
 * @param reopenable whether this person may take it up again
 * @param recallable whether this person may still take it up in the meeting it left
 * @param officer whether this person decides about the committee's items
 */
public record ItemLook(ItemView item, @Nullable SeminarView seminar, Set<ItemState> steps, boolean supportable,
		boolean supported, boolean rewordable, boolean arranges, boolean reopenable, boolean recallable,
		boolean officer) {

}
