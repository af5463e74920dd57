package org.podorozhnik.bot.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.podorozhnik.bot.sandbox.FakeTelegram.Person;

/** The people whom the page plays, each with the language chosen last. */
final class Cast {
  private final Map<Long, Person> people = new LinkedHashMap<>();

  Cast(List<Person> people) {
    people.forEach(person -> this.people.put(person.id(), person));
  }

  synchronized Person person(long id) {
    Person person = people.get(id);
    if (person == null) {
      throw new IllegalArgumentException("no person " + id);
    }
    return person;
  }

  synchronized void speak(long id, String language) {
    people.put(id, new Person(id, person(id).name(), language));
  }

  synchronized List<Person> all() {
    return new ArrayList<>(people.values());
  }
}
