import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

// A list this close to its end counts as being at its end.
const NEAR_PX = 40;

/**
 * Keeps a growing list scrolled to its end, unless the person has scrolled up.
 * Returns whether the list is at its end, and a function that scrolls there.
 */
export function useKeepAtEnd(scroller: RefObject<HTMLElement | null>): { isAtEnd: boolean; goToEnd: () => void } {
  const isAtEnd = useRef(true);
  const [isShownAtEnd, setShown] = useState(true);
  const goToEnd = () => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  };

  useLayoutEffect(() => {
    if (isAtEnd.current) goToEnd();
  });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onScroll = () => {
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
      setShown(isAtEnd.current);
    };
    const sizes = new ResizeObserver(() => {
      if (isAtEnd.current) goToEnd();
    });
    element.addEventListener("scroll", onScroll, { passive: true });
    sizes.observe(element);
    for (const child of element.children) sizes.observe(child);
    return () => {
      element.removeEventListener("scroll", onScroll);
      sizes.disconnect();
    };
  }, []);
  return { isAtEnd: isShownAtEnd, goToEnd };
}
