package org.podorozhnik.content.search;

import java.util.Arrays;

/** The known features of a text, each once, weighted by rarity, of unit length. */
final class SparseVector {
  private final int[] indices;
  private final float[] values;
  private final int size;

  private SparseVector(int[] indices, float[] values, int size) {
    this.indices = indices;
    this.values = values;
    this.size = size;
  }

  /** Picks what stands in the sorted {@code features}; sorts {@code hashes} in place. */
  static SparseVector of(long[] hashes, long[] features, float[] idf) {
    Arrays.sort(hashes);
    int[] indices = new int[hashes.length];
    float[] values = new float[hashes.length];
    int size = 0;
    double squares = 0;
    for (int i = 0; i < hashes.length; i++) {
      boolean repeated = i > 0 && hashes[i] == hashes[i - 1];
      int at = repeated ? -1 : Arrays.binarySearch(features, hashes[i]);
      if (at >= 0) {
        indices[size] = at;
        values[size] = idf[at];
        squares += (double) idf[at] * idf[at];
        size++;
      }
    }
    float norm = (float) (1 / Math.sqrt(Math.max(squares, 1e-9)));
    for (int k = 0; k < size; k++) {
      values[k] *= norm;
    }
    return new SparseVector(indices, values, size);
  }

  int size() {
    return size;
  }

  int index(int k) {
    return indices[k];
  }

  float value(int k) {
    return values[k];
  }
}
