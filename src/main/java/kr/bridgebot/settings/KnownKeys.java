package kr.bridgebot.settings;

import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.stereotype.Component;

/**
 * Listens while settings are bound and learns which keys they look for, so that the
 * settings records alone say what may stand in the file.
 */
@Component
class KnownKeys implements ConfigurationPropertiesBindHandlerAdvisor {

	private final Set<ConfigurationPropertyName> keys = ConcurrentHashMap.newKeySet();

	private final Set<ConfigurationPropertyName> lists = ConcurrentHashMap.newKeySet();

	@Override
	public BindHandler apply(BindHandler handler) {
		return new AbstractBindHandler(handler) {

			@Override
			public <T> @Nullable Bindable<T> onStart(ConfigurationPropertyName name, Bindable<T> target,
					BindContext context) {
				KnownKeys.this.keys.add(name);
				if (Collection.class.isAssignableFrom(target.getType().resolve(Object.class))) {
					KnownKeys.this.lists.add(name);
				}
				return super.onStart(name, target, context);
			}

		};
	}

	/**
	 * Whether somebody looks for this key. What stands in a list that another source
	 * replaces, by elements or by one line, is as good as looked for.
	 */
	boolean contain(ConfigurationPropertyName key) {
		return this.keys.contains(key) || this.keys.contains(firstElement(key)) || isInReplacedList(key);
	}

	/** The last parts of the keys right below this one, in alphabetical order. */
	SortedSet<String> below(ConfigurationPropertyName parent) {
		return this.keys.stream()
			.filter(parent::isParentOf)
			.map((key) -> key.getLastElement(Form.DASHED))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Nobody looks for the elements of a list that is already read from one line. */
	private boolean isInReplacedList(ConfigurationPropertyName key) {
		for (int i = 1; i < key.getNumberOfElements(); i++) {
			ConfigurationPropertyName list = key.chop(i);
			if (key.isNumericIndex(i) && this.lists.contains(list) && !this.keys.contains(list.append("[0]"))) {
				return true;
			}
		}
		return false;
	}

	private static ConfigurationPropertyName firstElement(ConfigurationPropertyName key) {
		ConfigurationPropertyName first = ConfigurationPropertyName.EMPTY;
		for (int i = 0; i < key.getNumberOfElements(); i++) {
			String element = key.isNumericIndex(i) ? "[0]" : key.getElement(i, Form.DASHED);
			first = first.append(element);
		}
		return first;
	}

}
