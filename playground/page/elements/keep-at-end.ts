import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

// So near to the end counts as being there.
const NEAR_PX = 40;

/**
 * Keeps a list at its end as it grows, unless the person has scrolled up. Tells whether it is at the end, and goes there
 * on request.
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
